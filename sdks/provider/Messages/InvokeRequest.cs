using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>A function to call.</summary>
public sealed class InvokeRequest
{
    /// <summary>A function to call.</summary>
    public InvokeRequest(string tok, ImmutableDictionary<string, PropertyValue> args)
    {
        Tok = tok;
        Args = args;
    }

    /// <summary>The function's token.</summary>
    public string Tok { get; }

    /// <summary>The arguments.</summary>
    public ImmutableDictionary<string, PropertyValue> Args { get; }
}
