namespace EndToEnd;

/// <summary>One edit of the committed catalogue, and the rule that it must trip.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">What the finding's resource name must contain: a service or server.</param>
/// <param name="File">The file to edit, from the project's root.</param>
/// <param name="Find">The text whose first occurrence is replaced; empty appends to the file.</param>
/// <param name="Put">What stands there afterwards; its first line is the one that the finding must name.</param>
public sealed record Fault(string Rule, string Resource, string File, string Find, string Put)
{
    /// <summary>Edits the project in <paramref name="folder"/>.</summary>
    /// <returns>The line, from 1, that the finding must name.</returns>
    public int PutInto(string folder)
    {
        var path = Path.Combine(folder, File);
        var text = System.IO.File.ReadAllText(path);
        var at = Find.Length == 0 ? text.Length : text.IndexOf(Find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} has no \"{Find}\" to replace");
        System.IO.File.WriteAllText(path, string.Concat(text.AsSpan(0, at), Put, text.AsSpan(at + Find.Length)));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Rule;
}
