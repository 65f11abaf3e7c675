namespace Policies.Model;

/// <summary>A connection handed out to clients of a service.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record ServiceConnection(Node Node)
{
    /// <summary><c>pooled</c>, <c>direct</c>, <c>readOnly</c> or <c>migration</c>.</summary>
    public Fact<string> Kind => Node["kind"].Text();

    /// <summary>The login.</summary>
    public Fact<string> Role => Node["role"].Text();

    /// <summary>The host; absent where it is the server's own address.</summary>
    public Fact<string> Host => Node["host"].Text();

    /// <summary>Identifier of the read replica whose address it is; absent where it is another's.</summary>
    public Fact<string> Replica => Node["replica"].Text();

    /// <summary>The secret with its credentials, or the stack's output.</summary>
    public Fact<string> Secret => Node["secret"].Text();

    /// <summary>TLS, in libpq's words.</summary>
    public Fact<string> SslMode => Node["sslMode"].Text();
}
