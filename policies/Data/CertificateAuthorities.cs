using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The certificate authorities of RDS.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Authorities">The authorities.</param>
public sealed record CertificateAuthorities(DateOnly Date, string Source, ImmutableArray<CertificateAuthority> Authorities)
{
    private static readonly Lazy<CertificateAuthorities> File = new(() => DataFile.Read<CertificateAuthorities>("certificate-authorities.json"));

    /// <summary>The list.</summary>
    public static CertificateAuthorities Instance => File.Value;

    /// <summary>An authority by its name; null when the list has none.</summary>
    public CertificateAuthority? Find(string name) => Authorities.FirstOrDefault(authority => authority.Name == name);
}
