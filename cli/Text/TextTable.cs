using System.Buffers;

namespace Dbready.Text;

/// <summary>A table that fits its width: the widest columns give way first, and their cells wrap.</summary>
internal sealed class TextTable(params string[] headers)
{
    const string Gap = "  ";
    const int LeastColumn = 6;

    static readonly SearchValues<char> Breaks = SearchValues.Create("-/.:,_[");

    readonly List<Cell[]> _rows = [];

    /// <summary>Adds a row; one cell per header.</summary>
    public void Add(params Cell[] cells) => _rows.Add(cells);

    /// <summary>Writes header and rows.</summary>
    public void Write(Terminal terminal)
    {
        var widths = Widths(terminal.Width);
        WriteRow(terminal, [.. headers.Select(header => new Cell(header, Ink.Bold))], widths);
        foreach (var row in _rows)
            WriteRow(terminal, row, widths);
    }

    int[] Widths(int total)
    {
        var widths = headers.Select(header => header.Length).ToArray();
        foreach (var row in _rows)
        {
            for (var i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], row[i].Text.Length);
        }
        for (var excess = widths.Sum() + Gap.Length * (widths.Length - 1) - total; excess > 0; excess--)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= LeastColumn)
                break;
            widths[widest]--;
        }
        return widths;
    }

    static void WriteRow(Terminal terminal, Cell[] cells, int[] widths)
    {
        var wrapped = new List<string>[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            wrapped[i] = Wrap(cells[i].Text, widths[i]);
        var height = wrapped.Max(lines => lines.Count);
        for (var line = 0; line < height; line++)
        {
            var last = Array.FindLastIndex(wrapped, lines => line < lines.Count && lines[line].Length > 0);
            for (var i = 0; i <= last; i++)
            {
                var text = line < wrapped[i].Count ? wrapped[i][line] : "";
                terminal.Out.Write(terminal.Paint(text, cells[i].Ink));
                if (i < last)
                    terminal.Out.Write(new string(' ', widths[i] - text.Length) + Gap);
            }
            terminal.Out.WriteLine();
        }
    }

    /// <summary>Breaks a text into lines of at most <paramref name="width"/>: at a space if there is one, else after punctuation, else anywhere.</summary>
    internal static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > width)
        {
            var cut = Cut(rest, width);
            lines.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }
        lines.Add(rest.ToString());
        return lines;
    }

    static int Cut(ReadOnlySpan<char> text, int width)
    {
        var space = text[..(width + 1)].LastIndexOf(' ');
        if (space > 0)
            return space;
        var mark = text[..width].LastIndexOfAny(Breaks);
        return mark > 0 ? mark + 1 : width;
    }
}
