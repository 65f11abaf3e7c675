namespace Infra.Sizing;

/// <summary>The program of a dump's task: <c>infra/Tasks/dump.sh</c>.</summary>
internal static class DumpScript
{
    /// <summary>What the metric of a finished dump counts, with the dimension <c>Service</c>.</summary>
    public const string Metric = "db.dump_completed";

    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(DumpScript).Assembly.GetManifestResourceStream("Infra.Tasks.dump.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
