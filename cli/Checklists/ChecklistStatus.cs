namespace Dbready.Checklists;

/// <summary>How an item stands.</summary>
internal enum ChecklistStatus
{
    /// <summary>Rules looked at it, and found nothing wrong.</summary>
    Pass,

    /// <summary>A rule found something wrong.</summary>
    Fail,

    /// <summary>No rule can tell, or none applies here, or a value is not known at preview.</summary>
    NotCheckable,
}
