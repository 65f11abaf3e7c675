namespace Engine.Processes;

/// <summary>The last lines that a process printed, for messages.</summary>
internal sealed class OutputTail
{
    private const int MaxLines = 20;
    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > MaxLines)
                lines.Dequeue();
        }
    }

    /// <summary>The lines, each on a line of its own after a line break; empty when there are none.</summary>
    public override string ToString()
    {
        lock (lines)
            return string.Concat(lines.Select(l => "\n  " + l));
    }
}
