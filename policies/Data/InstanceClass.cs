namespace Policies.Data;

/// <summary>An instance class of RDS.</summary>
/// <param name="Name">Such as <c>db.t3.medium</c>.</param>
/// <param name="VirtualCpus">Virtual processors.</param>
/// <param name="MemoryGiB">Nominal memory; the database gets somewhat less.</param>
/// <param name="UsdPerHour">List price on RDS, in one zone; null where it is not known.</param>
/// <param name="AuroraUsdPerHour">List price of a member of an Aurora cluster; null where it is not known, or Aurora has no such class.</param>
public sealed record InstanceClass(string Name, int VirtualCpus, double MemoryGiB, double? UsdPerHour = null, double? AuroraUsdPerHour = null)
{
    /// <summary>The class of a member whose capacity its cluster scales.</summary>
    public const string Serverless = "db.serverless";

    /// <summary>The family of a class by its name: <c>t3</c> of <c>db.t3.medium</c>; empty when the name is none of a class.</summary>
    public static string FamilyOf(string name) => name.Split('.') is ["db", var family, _] ? family : "";

    /// <summary>Whether a class saves processor time while it idles, and is slowed down when that is spent.</summary>
    public static bool IsBurstable(string name) => FamilyOf(name) is ['t', >= '1' and <= '9', ..];
}
