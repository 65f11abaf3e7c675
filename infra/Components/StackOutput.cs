using System.Collections.Immutable;
using Pulumi;

namespace Infra.Components;

/// <summary>A server's part of an output of the stack that has the servers.</summary>
/// <param name="Stack">That stack.</param>
/// <param name="Name">The output.</param>
/// <param name="Server">Key of the server.</param>
internal sealed record StackOutput(StackReference Stack, string Name, string Server)
{
    /// <summary>All of it.</summary>
    public Output<ImmutableDictionary<string, object>> All => Stack.RequireOutput(Name).Apply(all =>
        ((ImmutableDictionary<string, object>)all).TryGetValue(Server, out var found)
            ? (ImmutableDictionary<string, object>)found
            : throw new RunException($"Server {Server} is not among the {Name} that the stack with the servers has: deploy that stack first."));

    /// <summary>One text of it.</summary>
    public Output<string> Text(string key) => All.Apply(values => (string)values[key]);
}
