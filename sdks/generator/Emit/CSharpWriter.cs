using System.Text;

namespace Pulumi.Generator.Emit;

/// <summary>Lines of C# with their indentation. Line ends are \n everywhere.</summary>
public sealed class CSharpWriter
{
    readonly StringBuilder text = new();
    int depth;

    /// <summary>Writes one line; an empty one without spaces.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
    }

    /// <summary>Writes a head, and what <paramref name="body"/> writes in braces below it.</summary>
    public void Block(string head, Action body)
    {
        Line(head);
        Line("{");
        depth++;
        body();
        depth--;
        Line("}");
    }

    /// <summary>Writes lines one step further in.</summary>
    public void Indented(params ReadOnlySpan<string> lines)
    {
        depth++;
        foreach (var line in lines)
            Line(line);
        depth--;
    }

    /// <summary>Writes a description as a summary; nothing for null.</summary>
    public void Summary(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
            return;
        Line("/// <summary>");
        foreach (var line in description.Trim().Split('\n'))
            Line("/// " + Escape(line.TrimEnd()));
        Line("/// </summary>");
    }

    /// <summary>Writes the mark of something that should no longer be used; nothing for null.</summary>
    public void Obsolete(string? message)
    {
        if (!string.IsNullOrEmpty(message))
            Line($"[global::System.Obsolete({Quote(message)})]");
    }

    static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A string literal.</summary>
    public static string Quote(string value)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in value)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u2028' or '\u2029' or '\u0085' or '\u007f' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
