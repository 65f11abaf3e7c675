using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace Access.Servers;

/// <summary>Opens connections, patiently: an instance that the same deployment created may still be coming up.</summary>
internal static class Connector
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source, TimeSpan patience, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await source.OpenConnectionAsync(ct);
            }
            catch (NpgsqlException e) when (IsComingUp(e))
            {
                if (clock.Elapsed + pause > patience)
                    throw new AccessException(
                        $"cannot reach the server after {clock.Elapsed.TotalSeconds:0} s (connectTimeout {patience.TotalSeconds:0}): {e.Message}", e);
            }

            await Task.Delay(pause, ct);
        }
    }

    private static bool IsComingUp(NpgsqlException e)
        => e is PostgresException server
            ? server.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            : e.InnerException is SocketException or TimeoutException or IOException; // a tunnel accepts, and closes again
}
