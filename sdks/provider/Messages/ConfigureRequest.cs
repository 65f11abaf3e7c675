using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>The provider's own configuration.</summary>
public sealed class ConfigureRequest
{
    /// <summary>The provider's own configuration.</summary>
    public ConfigureRequest(
        ImmutableDictionary<string, string> variables,
        ImmutableDictionary<string, PropertyValue> args,
        bool acceptSecrets,
        bool acceptResources,
        bool sendsOldInputs,
        bool sendsOldInputsToDelete)
    {
        Variables = variables;
        Args = args;
        AcceptSecrets = acceptSecrets;
        AcceptResources = acceptResources;
        SendsOldInputs = sendsOldInputs;
        SendsOldInputsToDelete = sendsOldInputsToDelete;
    }

    /// <summary>Deprecated form of <see cref="Args"/>: <c>package:config:key</c> to text.</summary>
    public ImmutableDictionary<string, string> Variables { get; }

    /// <summary>Checked inputs of the provider.</summary>
    public ImmutableDictionary<string, PropertyValue> Args { get; }

    /// <summary>The engine takes secrets back.</summary>
    public bool AcceptSecrets { get; }

    /// <summary>The engine takes resource references back.</summary>
    public bool AcceptResources { get; }

    /// <summary>Diff and Update carry the old inputs.</summary>
    public bool SendsOldInputs { get; }

    /// <summary>Delete carries the old inputs.</summary>
    public bool SendsOldInputsToDelete { get; }
}
