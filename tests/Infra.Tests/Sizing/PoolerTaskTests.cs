using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Infra.Sizing;
using Infra.Tests.Catalog;
using Testing;
using Testing.Servers;

namespace Infra.Tests.Sizing;

/// <summary>What a pooler's task runs, with a real PgBouncer: one that does not know a setting does not start.</summary>
public sealed class PoolerTaskTests : IDisposable
{
    private const string AuthPassword = "verifier-lookup-of-the-test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Pgbouncer_starts_with_the_ini_and_prints_no_password()
    {
        var program = await FindAsync();
        using var stacks = new CatalogFolder(
            CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1 }", StringComparison.Ordinal),
            BadPoolerTests.Reading);
        var catalog = stacks.Read();
        var server = catalog.Servers[0];
        var pooler = server.Pooler! with { ListenPort = FreePort.Find() };
        OpenFolder();
        var (certificate, key) = Certificate();
        await File.WriteAllTextAsync(_folder.PathOf("ca.pem"), certificate);
        var files = _folder.PathOf("task");
        var ini = PgBouncerIni.Of(pooler, PoolPlan.Entries(server, catalog.ServicesOn("main")), PoolerTask.Host, PoolerTask.ReadHost, 5432, _folder.PathOf("ca.pem"), files);
        await WriteProgramsAsync(program);
        await File.WriteAllTextAsync(_folder.PathOf("login"), $$"""{"host":"db.example.test","readHost":"db-replica.example.test","password":"{{AuthPassword}}","username":"pooler_auth"}""");
        await File.WriteAllTextAsync(_folder.PathOf("pair"), JsonSerializer.Serialize(new { certificate, privateKey = key }));

        using var process = Start(files, new()
        {
            [PoolerTask.Ini] = ini,
            [PoolerTask.AuthSecret] = "login",
            [PoolerTask.CertificateSecret] = "pair",
        });
        try
        {
            var clock = Stopwatch.StartNew();
            while (!await IsListeningAsync(pooler.ListenPort))
            {
                Assert.False(process.HasExited || clock.Elapsed > Patience, await Log());
                await Task.Delay(50);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        Assert.DoesNotContain(AuthPassword, await Log(), StringComparison.Ordinal);
        var written = await File.ReadAllTextAsync(Path.Combine(files, "pgbouncer.ini"));
        Assert.Contains("\nauth_db = host=db.example.test port=5432 dbname=auth_db ", written, StringComparison.Ordinal);
        Assert.Contains("\nauth_db_ro = host=db-replica.example.test port=5432 dbname=auth_db ", written, StringComparison.Ordinal);
        Assert.Equal($"\"pooler_auth\" \"{AuthPassword}\"\n", await File.ReadAllTextAsync(Path.Combine(files, "users")));
    }

    private static async Task<PgBouncerProgram> FindAsync()
    {
        try
        {
            return await PgBouncerProgram.FindAsync();
        }
        catch (ServerUnavailableException e)
        {
            Tool.Missing(missing: true, "pgbouncer", e.Message);
            throw;
        }
    }

    private static (string Certificate, string Key) Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=db.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task<bool> IsListeningAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void OpenFolder()
    {
        // The user that it runs as makes its folder in here.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_111_111);
    }

    /// <summary>As <c>pgbouncer</c> and <c>aws</c> on the path; the second knows the secrets that are files here.</summary>
    private async Task WriteProgramsAsync(PgBouncerProgram program)
    {
        var bin = Directory.CreateDirectory(_folder.PathOf("bin")).FullName;
        foreach (var (name, command) in ((string, string)[])
        [
            ("pgbouncer", $"exec {string.Join(' ', program.Command.Select(word => $"'{word}'"))} \"$@\" > '{_folder.PathOf("log")}' 2>&1"),
            ("aws", $"exec cat '{_folder.Path}'/\"$4\""),
        ])
        {
            await File.WriteAllTextAsync(Path.Combine(bin, name), $"#!/bin/sh\n{command}\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.Combine(bin, name), (UnixFileMode)0b111_101_101);
        }
    }

    private Process Start(string files, Dictionary<string, string> variables)
    {
        var (file, arguments) = ServerUser.Command("/bin/sh", ["-c", PoolerTask.Script(files, reads: true)]);
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, WorkingDirectory = _folder.Path };
        start.Environment["PATH"] = $"{_folder.PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private async Task<string> Log() => File.Exists(_folder.PathOf("log")) ? await File.ReadAllTextAsync(_folder.PathOf("log")) : "no log";
}
