using System.Net;

namespace Pulumi.Generator.Tests.Support;

/// <summary>Answers every request on loopback: the official generator downloads a logo.</summary>
sealed class LogoServer : IAsyncDisposable
{
    readonly HttpListener listener;
    readonly Task answering;

    public LogoServer()
    {
        (listener, Url) = Listen();
        answering = AnswerAsync();
    }

    /// <summary>Address of the logo.</summary>
    public string Url { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await answering;
    }

    /// <summary>The listener takes no port 0, so another one is tried where somebody was faster.</summary>
    static (HttpListener Listener, string Url) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var url = $"http://127.0.0.1:{Random.Shared.Next(20000, 60000)}/";
            var candidate = new HttpListener { Prefixes = { url } };
            try
            {
                candidate.Start();
                return (candidate, url + "logo.png");
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                candidate.Close();
            }
        }
    }

    async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.Close([0x89, 0x50], willBlock: false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return; // closed while waiting
            }
        }
    }
}
