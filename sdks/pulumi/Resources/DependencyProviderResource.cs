namespace Pulumi;

/// <summary>A provider of this stack of which only the reference <c>URN::id</c> is known.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    public DependencyProviderResource(string reference)
        : base(Split(reference).Urn)
        => Id = Output.Create(Split(reference).Id);

    private static (string Urn, string Id) Split(string reference)
    {
        var at = reference.LastIndexOf("::", StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"\"{reference}\" is not a reference to a provider; expected URN::id.", nameof(reference)) : (reference[..at], reference[(at + 2)..]);
    }
}
