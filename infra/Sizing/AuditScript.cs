namespace Infra.Sizing;

/// <summary>What the function runs that keeps audit lines: <c>Tasks/audit.mjs</c>.</summary>
internal static class AuditScript
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(AuditScript).Assembly.GetManifestResourceStream("Infra.Tasks.audit.mjs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
