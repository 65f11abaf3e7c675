namespace Policies.Model;

/// <summary>A login that an RDS Proxy knows.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record ProxyLogin(Node Node)
{
    /// <summary>The secret with its credentials.</summary>
    public Fact<string> SecretArn => Node["secretArn"].Text();

    /// <summary>Whether clients log in with IAM: <c>REQUIRED</c> or <c>DISABLED</c>.</summary>
    public Fact<string> IamAuth => Node["iamAuth"].Text().Or("DISABLED");
}
