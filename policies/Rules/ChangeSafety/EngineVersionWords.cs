using Policies.Model;

namespace Policies.Rules.ChangeSafety;

/// <summary>What rules about the version have in common.</summary>
internal static class EngineVersionWords
{
    /// <summary>Why a database's version is not judged; null when it is.</summary>
    public static string? WhyNotJudged(Database database)
        => database.Kind == DatabaseKind.ClusterMember ? "a cluster member: it has the version of the cluster"
            : database.EngineVersion.IsAbsent ? "no version is declared"
            : null;
}
