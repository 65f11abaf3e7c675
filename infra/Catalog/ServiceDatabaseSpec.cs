namespace Infra.Catalog;

/// <summary>A service's database.</summary>
/// <param name="Name">Name in PostgreSQL.</param>
/// <param name="Schemas">Schemas with the service's objects. Default <c>public</c>.</param>
/// <param name="Extensions">Extensions that it needs.</param>
/// <param name="Tables">Tables that something is said about, by name.</param>
/// <param name="SslMode">TLS in every connection handed out, in libpq's words. Default <c>verify-full</c>.</param>
public sealed record ServiceDatabaseSpec(string Name, IReadOnlyList<string> Schemas, IReadOnlyList<string> Extensions, IReadOnlyList<ServiceTable> Tables, string SslMode);
