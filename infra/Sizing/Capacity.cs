using System.Globalization;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>How many connections a server accepts.</summary>
internal static class Capacity
{
    /// <summary>What PostgreSQL and RDS reserve where the parameter group says nothing; <c>reserved_connections</c> is none.</summary>
    private const int DefaultSuperuserReserved = 3;
    private const int DefaultRdsReserved = 2;

    /// <summary>Neon documentation, "Connection pooling": connections reserved for Neon's own use.</summary>
    private const int NeonReserved = 7;

    /// <summary>Amazon RDS User Guide, "Quotas and constraints": bytes of memory per connection in the default formula, and its ceiling.</summary>
    private const long BytesPerConnection = 9_531_392;
    private const long RdsCeiling = 5_000;

    /// <summary>Neon documentation, "Connection pooling": max_connections by compute units; 4000 above the last.</summary>
    private static readonly (decimal Units, int Connections)[] NeonConnections =
    [
        (0.25m, 104), (0.5m, 209), (1, 419), (2, 839), (3, 1258), (4, 1678), (5, 2098), (6, 2517), (7, 2937), (8, 3357),
    ];

    /// <summary>The declared <c>max_connections</c>; else what RDS's formula gives for the class, or Neon for the smallest compute.</summary>
    public static int MaxConnections(Server server)
    {
        if (server.Neon is { } neon)
            return OnNeon(neon.MinCu);
        return Literal(server, "max_connections") ?? OnRds(server.Rds!.InstanceClass.MemoryGiB);
    }

    /// <summary>Slots that only superusers get, which on RDS is the platform itself.</summary>
    public static int SuperuserReserved(Server server) => server.Neon is null ? Literal(server, "superuser_reserved_connections") ?? DefaultSuperuserReserved : 0;

    /// <summary>Slots that only members of <c>rds_superuser</c> and of <c>pg_use_reserved_connections</c> get; on Neon, Neon itself.</summary>
    public static int Reserved(Server server) => server.Neon is null
        ? (Literal(server, "rds.rds_superuser_reserved_connections") ?? DefaultRdsReserved) + (Literal(server, "reserved_connections") ?? 0)
        : NeonReserved;

    /// <summary>Nine tenths of the formula over nominal memory, because the memory that AWS divides is less.</summary>
    public static int OnRds(int memoryGiB) => (int)(Math.Min(RdsCeiling, memoryGiB * (1L << 30) / BytesPerConnection) * 9 / 10);

    /// <summary>Connections of a compute of that size.</summary>
    public static int OnNeon(decimal computeUnits)
    {
        foreach (var (units, connections) in NeonConnections)
        {
            if (computeUnits <= units)
                return connections;
        }

        return 4_000;
    }

    /// <summary>A declared number; null: not declared, or a formula.</summary>
    private static int? Literal(Server server, string name)
    {
        var declared = server.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        return declared is not null && int.TryParse(declared.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var literal) ? literal : null;
    }
}
