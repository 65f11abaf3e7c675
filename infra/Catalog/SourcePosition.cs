using System.Globalization;

namespace Infra.Catalog;

/// <summary>A place in a catalogue file.</summary>
/// <param name="File">Path as the user wrote or would write it, relative to the project's folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary>By file, line and column.</summary>
    public static int Compare(SourcePosition left, SourcePosition right)
    {
        var byFile = string.CompareOrdinal(left.File, right.File);
        if (byFile != 0)
            return byFile;
        var byLine = left.Line.CompareTo(right.Line);
        return byLine != 0 ? byLine : left.Column.CompareTo(right.Column);
    }

    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}
