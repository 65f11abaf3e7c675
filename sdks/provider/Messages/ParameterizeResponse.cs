namespace Pulumi.Experimental.Provider;

/// <summary>The package that the plugin serves from now on.</summary>
public sealed class ParameterizeResponse
{
    /// <summary>The package that the plugin serves from now on.</summary>
    public ParameterizeResponse(string name, string version)
    {
        Name = name;
        Version = version;
    }

    /// <summary>Name of the package.</summary>
    public string Name { get; }

    /// <summary>Version of the package, strict semver.</summary>
    public string Version { get; }
}
