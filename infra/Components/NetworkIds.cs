using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>The ids of an environment's network: literal, or outputs of the stack that has it.</summary>
internal sealed record NetworkIds(Input<string> VpcId, InputList<string> SubnetIds)
{
    public static NetworkIds Of(Network network)
    {
        if (network.Stack is null)
            return new NetworkIds(network.VpcId!, network.SubnetIds.ToImmutableArray());
        var stack = new StackReference(network.Stack);
        return new NetworkIds(
            stack.RequireOutput(network.VpcId!).Apply(id => (string)id),
            stack.RequireOutput(network.SubnetIdsOutput!).Apply(ids => ((IEnumerable<object>)ids).Select(id => (string)id).ToImmutableArray()));
    }
}
