using System.Collections.Immutable;
using Engine.Offline;
using Engine.Packs;
using Pulumi.Experimental;

namespace Engine.Monitor;

/// <summary>What the services of one preview share.</summary>
internal sealed class Deployment
{
    private readonly Dictionary<string, PackageSchema> schemas;

    public Deployment(PreviewOptions options)
    {
        Options = options;
        Former = new FormerState(options.Stack, options.Project.Name, options.State);
        schemas = options.Schemas.ToDictionary(s => s.Name, StringComparer.Ordinal);
    }

    public PreviewOptions Options { get; }

    public ResourceGraph Graph { get; } = new();

    public DiagnosticLog Log { get; } = new();

    public FormerState Former { get; }

    public ProgramActivity Activity { get; } = new();

    /// <summary>The packs; set before the program starts.</summary>
    public PackSet Packs { get; set; } = null!; // PreviewRun creates it once the server has an address

    public string StackUrn => UrnText.OfStack(Options.Stack, Options.Project.Name);

    /// <summary>The stack's outputs, once the program has registered them.</summary>
    public ImmutableDictionary<string, PropertyValue> StackOutputs
        => Graph.Find(StackUrn)?.State.Outputs ?? ImmutableDictionary<string, PropertyValue>.Empty;

    /// <summary>The schema of a package; <see langword="null"/> when there is none here.</summary>
    public PackageSchema? Schema(string package) => schemas.GetValueOrDefault(package);

    /// <summary>The schema of a resource or provider; <see langword="null"/> when there is none here.</summary>
    public ResourceSchema? ResourceSchema(string type) => Schema(PackageOf(type))?.Resource(type);

    /// <summary>The package of a type token; of a provider's token the package that it provides.</summary>
    public static string PackageOf(string type)
        => ProviderReference.IsProviderType(type)
            ? type[ProviderReference.TypePrefix.Length..]
            : type.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? type[..end] : type;
}
