namespace Infra.Catalog;

/// <summary>What one environment declares: validated, merged, every default filled in.</summary>
public sealed record EnvironmentCatalog
{
    private readonly string? _physicalName;
    private string? _stack;
    private Dictionary<string, IReadOnlyList<Service>>? _servicesByServer;

    /// <summary><c>dev</c>, <c>preview</c>, <c>staging</c> or <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>First part of physical names; a catalogue key.</summary>
    public required string Product { get; init; }

    /// <summary>Null: one stack declares all of it.</summary>
    public required Layers? Layers { get; init; }

    /// <summary>What the stack declares of it.</summary>
    public Layer Layer { get; private init; }

    /// <summary>Account, region and key that everything on AWS is declared with; null: nothing is on AWS.</summary>
    public required AwsAccount? Aws { get; init; }

    /// <summary>Where credentials are kept, and how often they change.</summary>
    public required SecretSettings Secrets { get; init; }

    /// <summary>Where private databases live; null when no server needs one.</summary>
    public required Network? Network { get; init; }

    /// <summary>How people reach private databases; null: not declared here.</summary>
    public required Operators? Operators { get; init; }

    /// <summary>How scheduled work runs; null: nothing is scheduled.</summary>
    public required TaskSettings? Tasks { get; init; }

    /// <summary>Backups beside RDS's own; null: none.</summary>
    public required Backups? Backups { get; init; }

    /// <summary>Where the record of who did what is kept; null: where the log is.</summary>
    public required AuditSettings? Audit { get; init; }

    /// <summary>What watches servers from inside; null: nothing does.</summary>
    public required CollectorSettings? Collector { get; init; }

    /// <summary>Addresses that alarms go to.</summary>
    public required NotifyTargets Notify { get; init; }

    /// <summary>Tags of everything that has none of its own.</summary>
    public required ResourceTags Tags { get; init; }

    /// <summary>How long logs are kept.</summary>
    public required LogRetention Logs { get; init; }

    /// <summary>US dollars a month that AWS tells about before they are spent; null: it does not.</summary>
    public required int? MonthlyBudget { get; init; }

    /// <summary>Rules that a named resource may break until a date.</summary>
    public required IReadOnlyList<Exemption> Exemptions { get; init; }

    /// <summary>Levels and limits of rules that differ from the rules' own.</summary>
    public required IReadOnlyList<RuleSetting> Rules { get; init; }

    /// <summary>By the order of declaration.</summary>
    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>The services that this environment has, sorted by file.</summary>
    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>Every effective value with its origin, in the order of declaration.</summary>
    public required IReadOnlyList<EffectiveValue> Values { get; init; }

    /// <summary>Finds the line that a resource's property comes from.</summary>
    public required CatalogLocator Locator { get; init; }

    /// <summary>What stands for the environment in names on AWS and Neon: the environment; for a stack of a pull request, the stack.</summary>
    public string PhysicalName { get => _physicalName ?? Environment; private init => _physicalName = value; }

    /// <summary>Whether the collector watches a server.</summary>
    public bool Collects(Server server) => Collector?.Servers.Contains(server.Name, StringComparer.Ordinal) == true;

    /// <summary>Name of the stack whose preview is the whole catalogue: for commands that look for what is declared.</summary>
    public string WholeStack => Layers.Without(_stack ?? Environment);

    /// <summary>Whether production's defaults hold.</summary>
    public bool IsProduction => Environment == "prod";

    /// <summary>Whether Pulumi refuses to delete what cannot be made again: staging is held to production's change safety.</summary>
    public bool ProtectsState => Environment is "prod" or "staging";

    /// <summary>Whether credentials are kept in AWS Secrets Manager.</summary>
    public bool HasSecretsManager => Secrets.Store == SecretStores.SecretsManager;

    /// <summary>Whether a key of its own encrypts what is declared: where none is named, in staging and prod.</summary>
    public bool HasOwnKey => Aws is { KmsKey: null } && Environment is "staging" or "prod";

    /// <summary>Whether a pooler is run here.</summary>
    public bool RunsPoolers => Servers.Any(server => server.Pooler?.Run is not null);

    /// <summary>This catalogue as a stack declares it: many stacks can share a preview catalogue, and none of their names; two a catalogue in layers.</summary>
    /// <exception cref="CatalogException">The stack is a layer, and the catalogue has none.</exception>
    public EnvironmentCatalog In(string stack)
    {
        if (Environment == "preview")
            return this with { PhysicalName = stack, _stack = stack };
        if (Layers.Of(stack) is not Layer.Whole and var layer && Layers is null)
        {
            throw new CatalogException([new CatalogProblem(
                Locator.File, "layers", $"missing, allowed a map with servers, the stack with the servers: stack {stack} is a layer by its name. Add it, or deploy stack {Layers.Without(stack)}.")]);
        }

        return this with { Layer = Layers.Of(stack), _stack = stack };
    }

    /// <summary>The services with a database on a server, sorted by name; each as that database is to it.</summary>
    public IReadOnlyList<Service> ServicesOn(string server)
    {
        _servicesByServer ??= Services
            .SelectMany(service => service.Databases())
            .GroupBy(service => service.Server, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<Service> (group) => [.. group.OrderBy(service => service.Name, StringComparer.Ordinal)], StringComparer.Ordinal);
        return _servicesByServer.GetValueOrDefault(server) ?? [];
    }
}
