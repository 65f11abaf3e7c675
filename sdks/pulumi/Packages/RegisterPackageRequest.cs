namespace Pulumi;

/// <summary>The provider plugin that a package comes from, for packages that are made by a plugin with parameters.</summary>
public sealed partial class RegisterPackageRequest
{
    /// <summary>The plugin of a package.</summary>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>The plugin of a package.</summary>
    /// <param name="name">The plugin's name, as in <c>terraform-provider</c>.</param>
    /// <param name="version">The plugin's version, as semantic version.</param>
    /// <param name="downloadUrl">Where the plugin is downloaded from; the usual place by default.</param>
    /// <param name="checksums">Checksums of the plugin by platform.</param>
    /// <param name="parameterization">The package that the plugin is to become.</param>
    /// <param name="extension">The package that the plugin is to offer beside its own.</param>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? "";
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>The plugin's name.</summary>
    public string Name { get; }

    /// <summary>The plugin's version.</summary>
    public string Version { get; }

    /// <summary>Where the plugin is downloaded from; empty for the usual place.</summary>
    public string DownloadUrl { get; }

    /// <summary>Checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>The package that the plugin is to become.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>The package that the plugin is to offer beside its own.</summary>
    public PackageParameterization? Extension { get; }
}
