using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>What an RDS server for a number of users looks like, before anything is measured.</summary>
/// <param name="Users">Users at most.</param>
/// <param name="InstanceClass">Instance class.</param>
/// <param name="StorageGiB">Storage.</param>
/// <param name="LeastConnections">Connections that serve them, at least.</param>
/// <param name="MostConnections">And at most.</param>
/// <param name="LeastReplicas">Read replicas, at least.</param>
/// <param name="MostReplicas">And at most.</param>
internal sealed record Tier(int Users, string InstanceClass, int StorageGiB, int LeastConnections, int MostConnections, int LeastReplicas, int MostReplicas)
{
    /// <summary>Smallest first.</summary>
    public static IReadOnlyList<Tier> All { get; } =
    [
        new(3_000, "db.t3.medium", 100, 50, 100, 0, 1),
        new(10_000, "db.t3.large", 250, 100, 200, 1, 1),
        new(50_000, "db.m5.xlarge", 500, 200, 500, 2, 3),
    ];

    /// <summary>The smallest tier for the users, or for the connections of the requests where no users are known; null above the largest: measure, then size.</summary>
    public static Tier? For(ServerLoad load) => load.Users is { } users
        ? All.FirstOrDefault(tier => users <= tier.Users)
        : All.FirstOrDefault(tier => LoadModel.Of(load).MostConnections <= tier.MostConnections);
}
