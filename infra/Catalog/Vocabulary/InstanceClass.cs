namespace Infra.Catalog.Vocabulary;

/// <summary>An RDS instance class that this program knows.</summary>
/// <param name="Name">Such as <c>db.t3.medium</c>.</param>
/// <param name="VirtualCpus">Virtual processors.</param>
/// <param name="MemoryGiB">Nominal memory; the database process gets somewhat less.</param>
public sealed record InstanceClass(string Name, int VirtualCpus, int MemoryGiB)
{
    private static readonly InstanceClass[] All = [.. Enumerate()];

    /// <summary>All names, sorted by family and size.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(known => known.Name)];

    /// <summary>The class of that name, or null.</summary>
    public static InstanceClass? Find(string name) => Array.Find(All, known => known.Name == name);

    /// <summary>
    /// Amazon RDS User Guide, "DB instance classes": medium exists only in the burstable families, which end at 2xlarge; the others start at large.
    /// </summary>
    private static IEnumerable<InstanceClass> Enumerate()
    {
        foreach (var family in (string[])["t3", "t4g"])
        {
            yield return new($"db.{family}.medium", 2, 4);
            yield return new($"db.{family}.large", 2, 8);
            yield return new($"db.{family}.xlarge", 4, 16);
            yield return new($"db.{family}.2xlarge", 8, 32);
        }

        foreach (var (family, memoryPerCpu) in ((string, int)[])[("m5", 4), ("m6g", 4), ("m7g", 4), ("r6g", 8), ("r7g", 8)])
        {
            yield return new($"db.{family}.large", 2, 2 * memoryPerCpu);
            yield return new($"db.{family}.xlarge", 4, 4 * memoryPerCpu);
            yield return new($"db.{family}.2xlarge", 8, 8 * memoryPerCpu);
            yield return new($"db.{family}.4xlarge", 16, 16 * memoryPerCpu);
        }
    }
}
