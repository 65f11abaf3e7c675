using System.Diagnostics;
using System.Net;

namespace Measure;

/// <summary>A warm gate beside a bare web server's first answer and the official Node SDK's stack, one after the other in each round.</summary>
internal sealed class GateTimes(Layout layout)
{
    private const int Rounds = 7;

    public Samples Bare { get; } = new();

    public Samples Ours { get; } = new();

    public Samples Node { get; } = new();

    public async Task RunAsync()
    {
        var ours = new Command(layout.Dbready, ["gate", "prod"], layout.Root);
        var node = new Command(
            layout.Dbready, ["gate", "prod", "--program", layout.NodeProgram, "--policy-pack", layout.NodePolicies], layout.Root);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        ours.Run();
        node.Run();
        await FirstAnswerAsync(client);
        for (var round = 0; round < Rounds; round++)
        {
            Bare.Add(await FirstAnswerAsync(client));
            Ours.Add(ours.Run().Time.TotalMilliseconds);
            Node.Add(node.Run().Time.TotalMilliseconds);
        }
    }

    // The client is warm: what is measured is the server alone.
    private async Task<double> FirstAnswerAsync(HttpClient client)
    {
        var clock = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo(layout.BareKestrel) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var port = await server.StandardOutput.ReadLineAsync();
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/")
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            using var response = await client.SendAsync(request);
            response.EnsureSuccessStatusCode();
            return clock.Elapsed.TotalMilliseconds;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }
}
