using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Which provider plugin a resource asks for.</summary>
internal sealed record ProviderRequest(string Package, string Version, string DownloadUrl, Parameterization? Parameterization = null)
{
    /// <summary>What tells default providers apart.</summary>
    public string Key => $"{Package}|{EffectiveVersion}|{DownloadUrl}";

    /// <summary>The package that tokens and provider resources are named after.</summary>
    public string PackageName => Parameterization?.Name ?? Package;

    /// <summary>The name of the default provider for it, spelled as the released engine spells it.</summary>
    public string DefaultName
    {
        get
        {
            var version = EffectiveVersion.Length == 0 ? "" : "_" + EffectiveVersion.Replace('.', '_').Replace('-', '_').Replace('+', '_');
            var url = DownloadUrl.Length == 0 ? "" : "_" + QualifiedName(DownloadUrl);
            return "default" + version + url;
        }
    }

    private string EffectiveVersion => Parameterization?.Version ?? Version;

    /// <summary>Adds to a provider's inputs where its plugin comes from, as the released engine does.</summary>
    public Struct AddTo(Struct inputs)
    {
        var result = inputs.Clone();
        var inner = new Struct();
        if (Version.Length > 0)
            result.Fields["version"] = Value.ForString(Version);
        if (DownloadUrl.Length > 0)
            inner.Fields["pluginDownloadURL"] = Value.ForString(DownloadUrl);
        if (Parameterization is not null)
        {
            inner.Fields["name"] = Value.ForString(Package);
            if (Version.Length > 0)
                inner.Fields["version"] = Value.ForString(Version);
            inner.Fields["parameterization"] = Value.ForString(Parameterization.Value.ToBase64());
            result.Fields["version"] = Value.ForString(Parameterization.Version);
        }

        result.Fields["__internal"] = Value.ForStruct(inner);
        return result;
    }

    // Segments between slashes; whatever a name may not contain becomes an underscore.
    private static string QualifiedName(string text)
        => string.Join('/', text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => string.Concat(segment.Select(
            (c, i) => char.IsAsciiLetter(c) || c == '_' || (i > 0 && (char.IsAsciiDigit(c) || c is '.' or '-')) ? c : '_'))));
}
