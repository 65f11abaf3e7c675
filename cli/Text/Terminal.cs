using System.Globalization;

namespace Dbready.Text;

/// <summary>
/// Where a command writes: results on <see cref="Out"/>, progress and errors on <see cref="Error"/>.
/// Colour only where a person looks: not in pipes, not with NO_COLOR (https://no-color.org), not on TERM=dumb.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, int width, bool colour)
{
    const int DefaultWidth = 120;
    const int LeastWidth = 80;

    /// <summary>Results.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Progress, warnings, errors.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Columns; at least 80.</summary>
    public int Width { get; } = Math.Max(width, LeastWidth);

    /// <summary>Whether <see cref="Out"/> gets ANSI colours.</summary>
    public bool Colour { get; } = colour;

    /// <summary>This process's own streams.</summary>
    public static Terminal OfProcess()
    {
        var redirected = Console.IsOutputRedirected;
        var colour = !redirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
        return new Terminal(Console.Out, Console.Error, WidthOf(redirected), colour);
    }

    /// <summary>The same streams' error side with another output, without colour.</summary>
    public Terminal WithOutput(TextWriter other) => new(other, Error, Width, colour: false);

    /// <summary>The text in this colour, where colour is on.</summary>
    public string Paint(string text, Ink ink) =>
        Colour && ink != Ink.Plain ? $"\e[{(int)ink}m{text}\e[0m" : text;

    static int WidthOf(bool redirected)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
            return columns;
        return redirected || Console.WindowWidth <= 0 ? DefaultWidth : Console.WindowWidth;
    }
}
