using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Access.Collecting;
using Access.Rotation;
using Access.Tests.Support;
using Testing;

namespace Access.Tests.Collecting;

public sealed class PoolerConsoleTests
{
    private const string Password = "made-up,p=ß";
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["auth_type"] = "scram-sha-256", ["stats_users"] = "pooler_stats" };

    [SkippableFact]
    public async Task Statistics_are_read_by_their_columns()
    {
        await using var pooler = await StartAsync(Settings);
        await using var console = await OpenAsync(pooler, "disable", null);

        var row = Assert.Single(await console.ShowAsync("DATABASES", CancellationToken.None), row => row["name"] == "shop");
        Assert.Equal(("7", "9"), (row["pool_size"], row["max_connections"]));
        Assert.Contains(await console.ShowAsync("POOLS", CancellationToken.None), pool => pool.ContainsKey("cl_waiting"));
        var refused = await Assert.ThrowsAsync<AccessException>(() => console.ShowAsync("FDS", CancellationToken.None));
        Assert.NotEmpty(refused.Message);
    }

    [SkippableFact]
    public async Task Wrong_password_is_refused_and_not_told()
    {
        await using var pooler = await StartAsync(Settings);

        var error = await Assert.ThrowsAsync<AccessException>(() => OpenAsync(pooler, "disable", null, "another-password"));

        Assert.StartsWith("pooler 127.0.0.1 at 127.0.0.1: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another-password", error.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Certificate_is_verified_by_name_and_authority()
    {
        using var folder = new ScratchFolder();
        await using var pooler = await StartAsync(WithTls(folder, "localhost"));
        var ca = folder.PathOf("certificate");

        await using (var console = await OpenAsync(pooler, "verify-full", ca, host: "localhost"))
            Assert.NotEmpty(await console.ShowAsync("POOLS", CancellationToken.None));
        await Assert.ThrowsAsync<AccessException>(() => OpenAsync(pooler, "verify-full", ca, host: "another.name"));
        await using (var byAuthority = await OpenAsync(pooler, "verify-ca", ca, host: "another.name"))
            Assert.NotEmpty(await byAuthority.ShowAsync("POOLS", CancellationToken.None));
        await Assert.ThrowsAsync<AccessException>(() => OpenAsync(pooler, "verify-full", null, host: "localhost"));
    }

    [SkippableFact]
    public async Task Pooler_without_tls_is_refused_where_tls_is_asked_for()
    {
        await using var pooler = await StartAsync(Settings);

        var error = await Assert.ThrowsAsync<AccessException>(() => OpenAsync(pooler, "verify-full", null));

        Assert.Equal("pooler 127.0.0.1 at 127.0.0.1: it does not speak TLS, which sslmode verify-full asks for", error.Message);
    }

    private static async Task<PgBouncerServer> StartAsync(IReadOnlyDictionary<string, string> settings) => await PgBouncerServer.StartAsync(
        await Obtain.Async("pgbouncer", PgBouncerProgram.FindAsync),
        ["shop = host=127.0.0.1 port=1 pool_size=7 max_db_connections=9"],
        settings,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["pooler_stats"] = Password });

    private static Task<PoolerConsole> OpenAsync(PgBouncerServer pooler, string sslMode, string? caFile, string password = Password, string host = "127.0.0.1") => PoolerConsole.OpenAsync(
        IPAddress.Loopback,
        host,
        pooler.Port,
        LoginCredentials.Parse(new System.Text.Json.Nodes.JsonObject
        {
            ["username"] = "pooler_stats",
            ["password"] = password,
            ["host"] = "server",
            ["port"] = 5432,
            ["dbname"] = "postgres",
            ["sslmode"] = sslMode,
        }.ToJsonString(), "login"),
        caFile,
        CancellationToken.None);

    /// <summary>PgBouncer's settings with a certificate that is its own authority; PgBouncer runs as somebody else, who must read it.</summary>
    private static Dictionary<string, string> WithTls(ScratchFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));
        File.WriteAllText(folder.PathOf("certificate"), certificate.ExportCertificatePem());
        File.WriteAllText(folder.PathOf("key"), key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_101_101);
        return new Dictionary<string, string>(Settings, StringComparer.Ordinal)
        {
            ["client_tls_sslmode"] = "require",
            ["client_tls_cert_file"] = folder.PathOf("certificate"),
            ["client_tls_key_file"] = folder.PathOf("key"),
        };
    }
}
