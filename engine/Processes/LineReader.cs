using System.Text;

namespace Engine.Processes;

/// <summary>Splits what a process prints into lines, however much and whatever it prints.</summary>
internal static class LineReader
{
    private const int MaxLineLength = 4_096;

    /// <summary>Reads to the end; longer lines arrive in pieces.</summary>
    public static async Task ReadAsync(Stream stream, Action<string> onLine)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var buffer = new char[MaxLineLength];
        var line = new StringBuilder();
        int count;
        while ((count = await reader.ReadAsync(buffer)) > 0)
        {
            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character == '\n' || line.Length == MaxLineLength)
                    Flush();
                if (character is not ('\n' or '\r'))
                    line.Append(character);
            }
        }

        if (line.Length > 0)
            Flush();

        void Flush()
        {
            onLine(line.ToString());
            line.Clear();
        }
    }
}
