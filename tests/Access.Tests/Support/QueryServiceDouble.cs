using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Access.Tests.Support;

/// <summary>A service of AWS that takes forms, on the loopback. While one is there, requests of this process to that service go to it.</summary>
internal sealed class QueryServiceDouble : IAsyncDisposable
{
    private readonly string[] variables;
    private readonly HttpListener listener = new();
    private readonly Task serving;

    /// <summary>Starts it.</summary>
    /// <param name="service">As the variable names it: <c>CLOUDWATCH</c>.</param>
    /// <param name="status">HTTP status of every answer.</param>
    /// <param name="answer">The answer.</param>
    public QueryServiceDouble(string service, int status, string answer)
    {
        variables = ["AWS_ENDPOINT_URL_" + service, "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
        var address = $"http://127.0.0.1:{FreePort.Find()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        foreach (var (name, value) in variables.Zip([address, "made-up-key-id", "made-up-key"]))
            Environment.SetEnvironmentVariable(name, value);
        serving = Task.Run(() => ServeAsync(status, answer));
    }

    /// <summary>The header <c>authorization</c> and the fields of each request.</summary>
    public ConcurrentQueue<(string Authorization, Dictionary<string, string> Fields)> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
        foreach (var name in variables)
            Environment.SetEnvironmentVariable(name, null);
    }

    private async Task ServeAsync(int status, string answer)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var fields = (await reader.ReadToEndAsync()).Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]), StringComparer.Ordinal);
                Requests.Enqueue((context.Request.Headers["authorization"] ?? "", fields));
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
