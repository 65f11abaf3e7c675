using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>aurora</c>: what a cluster has in common with an instance, in the same words.</summary>
internal static class AuroraBinder
{
    /// <summary>Amazon Aurora User Guide, "Aurora PostgreSQL parameters": storage without checkpoints and a log of its own has none of these.</summary>
    private static readonly string[] Absent =
    [
        "checkpoint_completion_target", "checkpoint_timeout", "hot_standby_feedback", "max_slot_wal_keep_size", "max_wal_size", "min_wal_size", "wal_buffers", "wal_compression",
    ];

    /// <summary>Amazon Aurora User Guide, "Supported DB engines for DB instance classes": no class of the m families.</summary>
    private static readonly ScalarType<InstanceClass> Class = RdsBinder.Class with
    {
        Allowed = "an instance class that Aurora PostgreSQL has, such as db.t3.medium or db.r7g.large",
        Words = [.. InstanceClass.Names.Where(static name => !name.StartsWith("db.m", StringComparison.Ordinal))],
        Parse = static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InstanceClass? value) =>
            (value = InstanceClass.Find(text)) is not null && !text.StartsWith("db.m", StringComparison.Ordinal),
    };

    public static RdsServer? Bind(Section section, EnvironmentDefaults defaults)
    {
        var version = section.Required("engineVersion", AwsScalars.EngineVersion);
        var instanceClass = section.Required("instanceClass", Class);
        var instances = section.Or("instances", Scalars.Integer(1, 16), defaults.IsProduction ? 2 : 1);
        var common = RdsBinder.BindCommon(section, defaults, leastRetentionDays: 1);
        var storage = section.Or("storageType", Scalars.Choice("aurora", "aurora-iopt1"), "aurora");
        section.Finish();
        if (version is null)
            return null;
        var bound = common with
        {
            EngineVersion = version,
            InstanceClass = instanceClass,
            MultiAz = instances > 1,
            StorageType = storage,
            Aurora = new AuroraCluster(instances, storage),
        };
        RdsChecks.CheckWindows(section, bound);
        return bound;
    }

    /// <summary>Reports parameters that Aurora does not have.</summary>
    public static void CheckParameters(Section? parameters)
    {
        foreach (var name in Absent)
        {
            if (parameters?.Has(name) == true)
                parameters.Problem(name, "found on Aurora, which has no such parameter: its storage writes no checkpoints and keeps its own log. Remove it.");
        }
    }

    /// <summary>Whether Aurora has a parameter that a profile sets.</summary>
    public static bool Has(string parameter) => !Absent.Contains(parameter);
}
