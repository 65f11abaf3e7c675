namespace Access.Tests.Support;

/// <summary>What happens to the messages of one connection on their way; this one lets them pass.</summary>
internal abstract class ProxySession
{
    /// <summary>A message of the client: what the server gets in its place, or null for nothing.</summary>
    public virtual ValueTask<ProxyMessage?> FromClientAsync(ProxyMessage message) => new(message);

    /// <summary>A message of the server: what the client gets in its place, or null for nothing.</summary>
    public virtual ValueTask<ProxyMessage?> FromServerAsync(ProxyMessage message) => new(message);
}
