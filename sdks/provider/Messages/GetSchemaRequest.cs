namespace Pulumi.Experimental.Provider;

/// <summary>The package schema is asked for.</summary>
public sealed class GetSchemaRequest
{
    /// <summary>The package schema is asked for.</summary>
    public GetSchemaRequest(int version, string? subpackageName, string? subpackageVersion)
    {
        Version = version;
        SubpackageName = subpackageName;
        SubpackageVersion = subpackageVersion;
    }

    /// <summary>Version of the schema language; 0.</summary>
    public int Version { get; }

    /// <summary>Name of the parameterized package, if one is asked for.</summary>
    public string? SubpackageName { get; }

    /// <summary>Version of the parameterized package, if one is asked for.</summary>
    public string? SubpackageVersion { get; }
}
