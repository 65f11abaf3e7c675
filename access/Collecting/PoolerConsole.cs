using System.Buffers.Binary;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Access.Rotation;

namespace Access.Collecting;

/// <summary>PgBouncer's admin console on one address. It takes simple queries only, which Npgsql does not send. PgBouncer, "Admin console".</summary>
internal sealed class PoolerConsole : IAsyncDisposable
{
    private const int ProtocolVersion = 196_608;
    private const int TlsRequest = 80_877_103;
    private readonly Socket socket;
    private ConsoleStream messages = null!;
    private Stream stream = null!;

    private PoolerConsole(Socket socket) => this.socket = socket;

    /// <summary>Logs in.</summary>
    /// <param name="address">One of the addresses of <paramref name="host"/>.</param>
    /// <param name="host">The name that its certificate is for.</param>
    /// <param name="port">TCP port.</param>
    /// <param name="login">A login of <c>stats_users</c>.</param>
    /// <param name="caFile">Certificates that the pooler's is verified with; null: the system's.</param>
    /// <param name="ct">Cancels it.</param>
    /// <exception cref="AccessException">It cannot be reached, or refuses the login.</exception>
    public static async Task<PoolerConsole> OpenAsync(IPAddress address, string host, int port, LoginCredentials login, string? caFile, CancellationToken ct)
    {
        var console = new PoolerConsole(new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
        try
        {
            await console.socket.ConnectAsync(address, port, ct);
            console.stream = new NetworkStream(console.socket, ownsSocket: true);
            if (login.SslModeName != "disable")
                await console.EncryptAsync(host, login.SslModeName, caFile, ct);
            console.messages = new ConsoleStream(console.stream);
            await console.LogInAsync(login, ct);
            return console;
        }
        catch (Exception e)
        {
            await console.DisposeAsync();
            if (e is IOException or SocketException or AuthenticationException or CryptographicException or AccessException)
                throw new AccessException($"pooler {host} at {address}: {e.Message}", e);
            throw;
        }
    }

    /// <summary>The rows of <c>SHOW what</c>, by the names of their columns.</summary>
    public async Task<List<Dictionary<string, string>>> ShowAsync(string what, CancellationToken ct)
    {
        await messages.SendAsync('Q', Encoding.ASCII.GetBytes($"SHOW {what}\0"), ct);
        var (columns, rows) = (Array.Empty<string>(), new List<Dictionary<string, string>>());
        while (true)
        {
            var (type, body) = await messages.ReceiveAsync(ct);
            if (type == 'T')
                columns = Columns(body);
            else if (type == 'D')
                rows.Add(Row(columns, body));
            else if (type == 'Z')
                return rows;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (stream is not null)
            await stream.DisposeAsync();
        socket.Dispose();
    }

    private async Task EncryptAsync(string host, string mode, string? caFile, CancellationToken ct)
    {
        var request = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(request, TlsRequest);
        await new ConsoleStream(stream).SendAsync(null, request, ct);
        var answer = new byte[1];
        await stream.ReadExactlyAsync(answer, ct);
        if (answer[0] != 'S')
            throw new AccessException($"it does not speak TLS, which sslmode {mode} asks for");
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = host,
            RemoteCertificateValidationCallback = (_, _, _, errors) => mode switch
            {
                "require" => true,
                "verify-ca" => (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None,
                _ => errors == SslPolicyErrors.None,
            },
        };
        if (caFile is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(caFile);
        }

        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, ct);
    }

    private async Task LogInAsync(LoginCredentials login, CancellationToken ct)
    {
        var start = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(start, ProtocolVersion);
        await messages.SendAsync(null, [.. start, .. Encoding.UTF8.GetBytes($"user\0{login.Username}\0database\0pgbouncer\0\0")], ct);
        var scram = new ScramLogin(login.Password);
        while (true)
        {
            var (type, body) = await messages.ReceiveAsync(ct);
            if (type == 'Z')
                return;
            if (type != 'R' || body.Length < 4)
                continue;
            var text = Encoding.UTF8.GetString(body.AsSpan(4));
            switch (BinaryPrimitives.ReadInt32BigEndian(body))
            {
                case 0:
                    break;
                case 10 when text.Split('\0').Contains(ScramLogin.Mechanism, StringComparer.Ordinal):
                    var first = Encoding.UTF8.GetBytes(scram.First);
                    var length = new byte[4];
                    BinaryPrimitives.WriteInt32BigEndian(length, first.Length);
                    await messages.SendAsync('p', [.. Encoding.ASCII.GetBytes(ScramLogin.Mechanism), 0, .. length, .. first], ct);
                    break;
                case 11:
                    await messages.SendAsync('p', Encoding.UTF8.GetBytes(scram.Answer(text)), ct);
                    break;
                case 12:
                    scram.Finish(text);
                    break;
                default:
                    throw new AccessException("it asks for another login than SCRAM-SHA-256: set authType scram-sha-256");
            }
        }
    }

    private static string[] Columns(byte[] body)
    {
        var columns = new string[BinaryPrimitives.ReadInt16BigEndian(body)];
        var at = 2;
        for (var i = 0; i < columns.Length; i++)
        {
            var end = Array.IndexOf(body, (byte)0, at);
            columns[i] = Encoding.UTF8.GetString(body, at, end - at);
            at = end + 1 + 18; // table, column, type, its size and modifier, format
        }

        return columns;
    }

    private static Dictionary<string, string> Row(string[] columns, byte[] body)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 2;
        foreach (var column in columns)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(at));
            at += 4;
            if (length < 0)
                continue;
            row[column] = Encoding.UTF8.GetString(body, at, length);
            at += length;
        }

        return row;
    }
}
