using System.Globalization;
using Policies.Data;

namespace Policies.Model;

/// <summary>How many connections a database accepts: as its parameters say, else as RDS reckons from its memory.</summary>
public static class ConnectionCapacity
{
    // Amazon RDS User Guide, "Maximum number of database connections": LEAST({DBInstanceClassMemory/9531392}, 5000).
    private const double BytesPerConnection = 9_531_392;
    private const double Most = 5_000;
    private const double BytesPerGiB = 1L << 30;

    // What the class is named after is more than what RDS divides: a tenth goes to the system.
    private const double UsableMemory = 0.9;

    /// <summary>The number; null when it is not known, which is then reported.</summary>
    public static double? Of(StackModel stack, Database database, Rules.Verdict verdict)
    {
        if (ParametersOf(stack, database) is { } set)
        {
            var declared = set["max_connections"];
            if (!verdict.Reads(declared))
                return null;
            if (double.TryParse(declared.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return MemoryGiB(database, verdict) is { } memory ? Math.Floor(Math.Min(Most, memory * BytesPerGiB / BytesPerConnection) * UsableMemory) : null;
    }

    /// <summary>The memory of a database's class, in GiB; null when it is not known, which is then reported.</summary>
    public static double? MemoryGiB(Database database, Rules.Verdict verdict) => ClassOf(database, verdict)?.MemoryGiB;

    /// <summary>A database's class; null when it is not known, which is then reported.</summary>
    public static InstanceClass? ClassOf(Database database, Rules.Verdict verdict)
    {
        if (!verdict.Reads(database.InstanceClass))
            return null;
        var found = InstanceClasses.Instance.Find(database.InstanceClass.Value);
        if (found is null)
            verdict.Unknown(database.InstanceClass); // nobody told us how large it is
        return found;
    }

    /// <summary>The parameters that hold for a database: its own group's, else its cluster's or its source's; null when they are not declared.</summary>
    public static ParameterSet? ParametersOf(StackModel stack, Database database)
        => stack.NamedBy(database.ParameterGroupName, "name", static (ParameterSet set) => set.Name.Value) is { IsOfClusterMembers: false } own ? own
            : Origin(stack, database) is { } origin && !ReferenceEquals(origin, database) ? ParametersOf(stack, origin) : null;

    private static Database? Origin(StackModel stack, Database database)
        => stack.NamedBy(
            database.Kind == DatabaseKind.ClusterMember ? database.ClusterIdentifier : database.ReplicateSourceDb,
            "identifier",
            static (Database other) => other.Identifier.Value);
}
