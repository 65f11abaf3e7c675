using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>From a declared load to the connections and the storage that it needs.</summary>
/// <param name="Requests">Requests at one time.</param>
/// <param name="DataBytes">Sum of what is stored, without indexes and dead rows.</param>
internal sealed record LoadModel(int Requests, long DataBytes)
{
    // 3,000 users, 300 requests at a time: 50 to 100 connections, because most of a request is not the database's.
    private const int RequestsPerConnectionAtLeast = 3;
    private const int RequestsPerConnectionAtMost = 6;

    /// <summary>Connections that serve them, at least.</summary>
    public int LeastConnections => (Requests + RequestsPerConnectionAtMost - 1) / RequestsPerConnectionAtMost;

    /// <summary>And at most.</summary>
    public int MostConnections => (Requests + RequestsPerConnectionAtLeast - 1) / RequestsPerConnectionAtLeast;

    public static LoadModel Of(ServerLoad load) => new(
        load.Requests ?? Share(load.Users ?? 0, load.ActivePercent),
        load.Data.Sum(data => data.Count * data.Bytes));

    private static int Share(int users, int percent) => (int)(((long)users * percent + 99) / 100);
}
