namespace Infra.Catalog;

/// <summary>
/// A catalogue in two stacks, <c>&lt;environment&gt;-servers</c> and <c>&lt;environment&gt;-access</c>: a private database is reached only from its own
/// network, and the servers are declared from elsewhere.
/// </summary>
/// <param name="Servers">Stack with the servers, as the other one names it: <c>organization/project/stack</c>.</param>
public sealed record Layers(string Servers)
{
    private const string ServersSuffix = "-servers";
    private const string AccessSuffix = "-access";

    /// <summary>What a stack of that name declares.</summary>
    public static Layer Of(string stack) =>
        stack.EndsWith(ServersSuffix, StringComparison.Ordinal) ? Layer.Servers : stack.EndsWith(AccessSuffix, StringComparison.Ordinal) ? Layer.Access : Layer.Whole;

    /// <summary>A stack's name without its layer.</summary>
    public static string Without(string stack) => Of(stack) switch
    {
        Layer.Servers => stack[..^ServersSuffix.Length],
        Layer.Access => stack[..^AccessSuffix.Length],
        _ => stack,
    };
}
