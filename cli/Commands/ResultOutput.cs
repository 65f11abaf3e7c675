using System.Globalization;
using Dbready.Text;

namespace Dbready.Commands;

/// <summary>Puts a result where it was asked for.</summary>
internal static class ResultOutput
{
    /// <summary>Writes a result to standard output; or to a file, and then its table to standard output.</summary>
    /// <param name="file">The file, or null.</param>
    /// <param name="document">The result in the format asked for; null when that is the table.</param>
    /// <param name="table">Writes the table.</param>
    /// <param name="terminal">This process's streams.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string? file, string? document, Action<Terminal> table, Terminal terminal)
    {
        if (file is not null)
            WriteFile(file, document ?? TableText(table, terminal));
        if (document is not null && file is null)
            terminal.Out.Write(document);
        else
            table(terminal);
        terminal.Out.Flush();
    }

    static string TableText(Action<Terminal> table, Terminal terminal)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table(terminal.WithOutput(text));
        return text.ToString();
    }

    static void WriteFile(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"--out {file}: cannot be written: {e.Message}");
        }
    }
}
