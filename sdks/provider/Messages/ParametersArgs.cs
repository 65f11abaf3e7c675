using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>Parameters as a user typed them on a command line.</summary>
public sealed class ParametersArgs : Parameters
{
    /// <summary>Parameters as a user typed them on a command line.</summary>
    public ParametersArgs(ImmutableArray<string> args) => Args = args;

    /// <summary>The arguments.</summary>
    public ImmutableArray<string> Args { get; }
}
