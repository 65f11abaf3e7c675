namespace Access.RowSecurity;

/// <summary>A policy found.</summary>
/// <param name="Policy">As the server writes it back: its conditions are not the text that it was made from.</param>
/// <param name="Comment">Its comment, where the marker is.</param>
internal sealed record PolicyOnServer(RowPolicy Policy, string? Comment)
{
    /// <summary>The conditions in one text, to see whether they are still those of the last update.</summary>
    public string Stored => $"USING ({Policy.Using}) WITH CHECK ({Policy.Check})";
}
