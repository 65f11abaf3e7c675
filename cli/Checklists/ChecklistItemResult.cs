namespace Dbready.Checklists;

/// <summary>How an item stands, and what says so.</summary>
/// <param name="Text">What must hold.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Evidence">The rules with their counts, or why none can tell.</param>
internal sealed record ChecklistItemResult(string Text, ChecklistStatus Status, string Evidence)
{
    /// <summary>The status in words.</summary>
    public string Word => Status switch
    {
        ChecklistStatus.Pass => "pass",
        ChecklistStatus.Fail => "fail",
        _ => "not checkable",
    };
}
