namespace Measure;

/// <summary>Where things are: <c>bench/run</c> has built and installed them before.</summary>
/// <param name="Root">The clone.</param>
internal sealed record Layout(string Root)
{
    /// <summary>The script that users start.</summary>
    public string Dbready => Path.Combine(Root, "dbready");

    /// <summary>The programs that the script starts.</summary>
    public string Bin => Path.Combine(Root, "artifacts", "bin");

    public string Stacks => Path.Combine(Root, "stacks");

    public string BareKestrel => Path.Combine(Root, "artifacts", "bench", "BareKestrel", "BareKestrel");

    public string RecordingPack => Path.Combine(Root, "artifacts", "bench", "RecordingPack", "RecordingPack");

    /// <summary>Copies of <c>bench/node</c> beside the official packages.</summary>
    public string NodeProgram => Path.Combine(Root, "artifacts", "node", "bench", "program");

    public string NodePolicies => Path.Combine(Root, "artifacts", "node", "bench", "policies");

    public string NodePackHost => Path.Combine(Root, "artifacts", "node", "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");

    public string Report => Path.Combine(Root, "bench", "README.md");
}
