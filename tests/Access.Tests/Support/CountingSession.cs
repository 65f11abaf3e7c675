namespace Access.Tests.Support;

/// <summary>Counts what a client asks on one connection.</summary>
/// <param name="counts">Shared by all connections.</param>
internal sealed class CountingSession(SqlCounts counts) : ProxySession
{
    public override ValueTask<ProxyMessage?> FromClientAsync(ProxyMessage message)
    {
        if (message.Type is 'Q' or 'E')
            counts.AddStatement();
        return new(message);
    }

    // The server is ready again: the client has waited for it once.
    public override ValueTask<ProxyMessage?> FromServerAsync(ProxyMessage message)
    {
        if (message.Type == 'Z')
            counts.AddRoundTrip();
        return new(message);
    }
}
