using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Access.Tests.Support;

/// <summary>Stands between a client and a server without TLS, and can change, hold or drop what they say.</summary>
internal sealed class PostgresProxy : IAsyncDisposable
{
    private const int SslRequest = 80877103;
    private const int GssRequest = 80877104;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly int serverPort;
    private readonly Func<ProxySession> session;
    private Task accepting = Task.CompletedTask;

    private PostgresProxy(int serverPort, Func<ProxySession> session)
    {
        this.serverPort = serverPort;
        this.session = session;
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Listens.</summary>
    /// <param name="serverPort">The server's port on the loopback.</param>
    /// <param name="session">Made anew for each connection.</param>
    public static PostgresProxy Start(int serverPort, Func<ProxySession> session)
    {
        var proxy = new PostgresProxy(serverPort, session);
        proxy.listener.Start();
        proxy.accepting = proxy.AcceptAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    // Either side's end is the other's.
    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, serverPort, stop.Token);
                client.NoDelay = server.NoDelay = true;
                var hooks = session();
                using var end = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                await GreetAsync(client.GetStream(), server.GetStream(), end.Token);
                Task[] ways =
                [
                    PumpAsync(client.GetStream(), server.GetStream(), hooks.FromClientAsync, end.Token),
                    PumpAsync(server.GetStream(), client.GetStream(), hooks.FromServerAsync, end.Token),
                ];
                await Task.WhenAny(ways);
                await end.CancelAsync();
                await Task.WhenAll(ways);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // Gone, as the tests that kill their clients want it.
            }
        }
    }

    // Requests for encryption are declined; what comes after them has no type letter.
    private static async Task GreetAsync(NetworkStream client, NetworkStream server, CancellationToken ct)
    {
        while (true)
        {
            var body = await ReadBodyAsync(client, ct);
            if (body.Length == 4 && BinaryPrimitives.ReadInt32BigEndian(body) is SslRequest or GssRequest)
            {
                await client.WriteAsync("N"u8.ToArray(), ct);
                continue;
            }

            await WriteAsync(server, new ProxyMessage('\0', body), ct);
            return;
        }
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to, Func<ProxyMessage, ValueTask<ProxyMessage?>> hook, CancellationToken ct)
    {
        var type = new byte[1];
        while (await from.ReadAsync(type, ct) == 1)
        {
            if (await hook(new ProxyMessage((char)type[0], await ReadBodyAsync(from, ct))) is { } message)
                await WriteAsync(to, message, ct);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(NetworkStream stream, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length, ct);
        var body = new byte[BinaryPrimitives.ReadInt32BigEndian(length) - sizeof(int)];
        await stream.ReadExactlyAsync(body, ct);
        return body;
    }

    private static async Task WriteAsync(NetworkStream stream, ProxyMessage message, CancellationToken ct)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, message.Body.Length + sizeof(int));
        byte[] type = message.Type == '\0' ? [] : [(byte)message.Type];
        await stream.WriteAsync((byte[])[.. type, .. length, .. message.Body], ct);
    }
}
