using System.Globalization;
using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>How many connections a server accepts.</summary>
internal static class Capacity
{
    /// <summary>Slots that PostgreSQL and RDS keep for themselves: <c>superuser_reserved_connections</c> and <c>rds.rds_superuser_reserved_connections</c>.</summary>
    public const int RdsSuperuserReserved = 3;
    public const int RdsReserved = 2;

    /// <summary>Neon documentation, "Connection pooling": connections reserved for Neon's own use.</summary>
    public const int NeonReserved = 7;

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
        var declared = server.Parameters.FirstOrDefault(parameter => parameter.Name == "max_connections");
        return declared is not null && int.TryParse(declared.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var literal)
            ? literal
            : OnRds(server.Rds!.InstanceClass.MemoryGiB);
    }

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
}
