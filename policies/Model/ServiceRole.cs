namespace Policies.Model;

/// <summary>A role of a service or of a server.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record ServiceRole(Node Node)
{
    /// <summary>Name in PostgreSQL.</summary>
    public Fact<string> Name => Node["name"].Text();

    /// <summary>What it is for: <c>owner</c>, <c>service</c>, <c>migrator</c>, <c>readonly</c>, ….</summary>
    public Fact<string> Kind => Node["kind"].Text();

    /// <summary>The secret with its credentials, or the stack's output; absent where it has none of its own.</summary>
    public Fact<string> Secret => Node["secret"].Text();

    /// <summary>Whether it may log in.</summary>
    public Fact<bool> Login => Node["login"].Bool().Or(false);
}
