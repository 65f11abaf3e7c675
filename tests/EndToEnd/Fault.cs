using System.Collections.Immutable;

namespace EndToEnd;

/// <summary>One edit of the committed catalogue, and the rule that it must trip.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Resource">What the finding's resource name must contain: a service or server.</param>
/// <param name="File">The file to edit, from the project's root.</param>
/// <param name="Find">The text whose first occurrence is replaced; empty appends to the file.</param>
/// <param name="Put">What stands there afterwards; its first line is the one that the finding must name.</param>
/// <param name="Also">What else changes in the file, of the same number of lines, so that the catalogue stays one that can be read.</param>
public sealed record Fault(string Rule, string Resource, string File, string Find, string Put, ImmutableArray<Fault.Edit> Also = default)
{
    /// <summary>Edits the project in <paramref name="folder"/>.</summary>
    /// <returns>The line, from 1, that the finding must name.</returns>
    public int PutInto(string folder)
    {
        var path = Path.Combine(folder, File);
        var text = System.IO.File.ReadAllText(path);
        var (edited, at) = Replace(text, Find, Put);
        foreach (var also in Also.IsDefault ? [] : Also)
            (edited, _) = Replace(edited, also.Find, also.Put);
        System.IO.File.WriteAllText(path, edited);
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Rule;

    private (string Text, int At) Replace(string text, string find, string put)
    {
        var at = find.Length == 0 ? text.Length : text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} has no \"{find}\" to replace");
        return (string.Concat(text.AsSpan(0, at), put, text.AsSpan(at + find.Length)), at);
    }

    /// <summary>A replacement of the first occurrence of a text.</summary>
    /// <param name="Find">The text.</param>
    /// <param name="Put">What stands there afterwards.</param>
    public sealed record Edit(string Find, string Put);
}
