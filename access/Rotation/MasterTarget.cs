namespace Access.Rotation;

/// <summary>A server's master login that its platform does not rotate.</summary>
/// <param name="Server">The server.</param>
/// <param name="Secret">Name of the secret with the login.</param>
public sealed record MasterTarget(string Server, string Secret)
{
    /// <summary>For people.</summary>
    public override string ToString() => $"master of {Server}";
}
