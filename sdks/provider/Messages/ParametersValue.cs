using System.Collections.Immutable;

namespace Pulumi.Experimental.Provider;

/// <summary>Parameters as a generated SDK carries them.</summary>
public sealed class ParametersValue : Parameters
{
    /// <summary>Parameters as a generated SDK carries them.</summary>
    public ParametersValue(string name, string version, ImmutableArray<byte> value)
    {
        Name = name;
        Version = version;
        Value = value;
    }

    /// <summary>Name of the package.</summary>
    public string Name { get; }

    /// <summary>Version of the package.</summary>
    public string Version { get; }

    /// <summary>What the plugin put into the schema.</summary>
    public ImmutableArray<byte> Value { get; }
}
