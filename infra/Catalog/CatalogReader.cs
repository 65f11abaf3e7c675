using Infra.Catalog.Binding;
using Infra.Catalog.Yaml;

namespace Infra.Catalog;

/// <summary>Reads and validates the catalogue of one environment.</summary>
public static class CatalogReader
{
    /// <summary>Namespace of <see cref="ConfigKey"/>.</summary>
    public const string ConfigNamespace = "dbready";

    /// <summary>The stack's configuration that names its catalogue, where that is not <c>stacks/&lt;stack&gt;.yaml</c>.</summary>
    public const string ConfigKey = "catalogue";

    private const string PreviewStacks = "preview-";

    /// <summary>The catalogue of a stack, relative to the project's folder. Stacks of pull requests (<c>preview-123</c>) share <c>stacks/preview.yaml</c>, and so do the layers of one (<c>prod-servers</c>, <c>prod-access</c>).</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="configured">What the configuration says; null: nothing.</param>
    public static string FileOf(string stack, string? configured) => configured ?? $"stacks/{(stack.StartsWith(PreviewStacks, StringComparison.Ordinal) ? PreviewStacks[..^1] : Layers.Without(stack))}.yaml";

    /// <summary>Reads an environment's file and the service files that it names.</summary>
    /// <param name="folder">The project's folder: the one with <c>Pulumi.yaml</c>.</param>
    /// <param name="file">The environment's file, relative to <paramref name="folder"/> or absolute; named in problems and origins as given here.</param>
    /// <exception cref="CatalogException">Something is wrong; the exception tells all of it.</exception>
    public static EnvironmentCatalog Read(string folder, string file)
    {
        var problems = new ProblemList();
        var log = new ValueLog();
        var map = YamlFile.Read(Path.Combine(folder, file), file, problems);
        problems.ThrowIfAny();

        var environment = EnvironmentBinder.Bind(new Section(map!, "", map!.Position, new BindingContext(problems, log, "")));
        var files = ServiceFiles.Find(folder, file, environment.ServicePatterns, log.Positions.GetValueOrDefault("services", map.Position), problems);
        var services = ServiceReader.Read(folder, files, environment, problems, log);
        PoolerChecks.Check(environment.Servers, services, log, problems);
        RdsLifeCycle.CheckRestores(environment.Servers, log, problems);
        RulesBinder.Check(environment.Rules, [.. services.Select(service => service.Name).Union(environment.Servers.Select(server => server.Name), StringComparer.Ordinal)], log, problems);
        problems.ThrowIfAny();

        return new EnvironmentCatalog
        {
            Environment = environment.Environment,
            Product = environment.Product,
            Layers = environment.Layers,
            Aws = environment.Aws,
            Secrets = environment.Secrets,
            Network = environment.Network,
            Operators = environment.Operators,
            Tasks = environment.Tasks,
            Backups = environment.Backups,
            Audit = environment.Audit,
            Collector = environment.Collector,
            Notify = environment.Notify,
            Tags = environment.Tags,
            Logs = environment.Logs,
            MonthlyBudget = environment.MonthlyBudget,
            Exemptions = environment.Exemptions,
            Rules = environment.Rules,
            Servers = [.. environment.Servers.Select(server => ProxyBinder.WithoutIdle(AllowedExtensions.Fill(server, services, log), services))],
            Services = services,
            Values = log.Values,
            Locator = new CatalogLocator(log.Positions, services, new SourcePosition(file, 1, 1)),
        };
    }
}
