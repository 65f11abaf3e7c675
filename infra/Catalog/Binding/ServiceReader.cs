using Infra.Catalog.Yaml;

namespace Infra.Catalog.Binding;

/// <summary>Reads the service files of an environment and checks what only shows when they are seen together.</summary>
internal static class ServiceReader
{
    private static readonly string[] TopOnly = ["service", "formerly", "environments"];

    public static IReadOnlyList<Service> Read(string folder, IEnumerable<string> files, EnvironmentFile environment, ProblemList problems, ValueLog log)
    {
        var services = new List<(Service Service, BindingContext Context, SourcePosition Position)>();
        var names = new List<(string, IReadOnlyList<string>, SourcePosition, string)>();
        foreach (var file in files)
        {
            var map = YamlFile.Read(Path.Combine(folder, file), file, problems);
            if (map is null)
                continue;
            var name = map.Find("service")?.Value is YamlScalar scalar ? scalar.Text : "";
            var context = new BindingContext(problems, log, $"services.{name}.");
            foreach (var (overlay, service) in ReadEach(map, name, environment.Environment, context))
            {
                services.Add((service, context, overlay));
                log.Declared($"services.{name}", map.Find("service")?.Position ?? map.Position);
            }

            if (map.Find("service") is { } id)
                names.Add((name, FormerNames(map), id.Position, "service"));
        }

        UniqueNames.Check(names, problems);
        CheckReferences(services, environment, log);
        return [.. services.Select(entry => entry.Service)];
    }

    /// <summary>Binds the file for every environment that it names, so that a mistake in one shows in all; yields this environment's.</summary>
    private static IEnumerable<(SourcePosition Overlay, Service Service)> ReadEach(YamlMap map, string name, string environment, BindingContext context)
    {
        var below = new YamlMap(map.Position, [.. map.Entries.Where(entry => entry.Key != "environments")]);
        var silent = context with { Log = null };
        if (map.Find("environments") is not { Value: YamlMap overlays } entry)
        {
            ServiceBinder.Bind(name, new Section(below, "", map.Position, silent));
            var at = map.Find("environments");
            context.Problems.Add(at?.Position ?? map.Position, "environments", $"{(at is null ? "missing" : $"found {at.Value.Describe()}")}, allowed a map of environments, such as prod: {{ server: main }}.");
            yield break;
        }

        var keys = new Section(overlays, "environments", entry.Position, silent);
        foreach (var (key, section) in keys.Maps(Scalars.Choice([.. EnvironmentDefaults.Environments])))
        {
            var overlay = (YamlMap)overlays.Find(key)!.Value;
            foreach (var misplaced in overlay.Entries.Where(entry => TopOnly.Contains(entry.Key)))
                context.Problems.Add(misplaced.Position, section.PathOf(misplaced.Key), "found inside environments, allowed at the top of the file only.");
            var service = ServiceBinder.Bind(name, new Section(YamlMerge.Merge(below, overlay), "", map.Position, key == environment ? context : silent));
            if (service.Server.Length == 0 && !section.Has("server"))
                section.Missing("server", "the key of a server of that environment");
            if (key == environment)
                yield return (section.Position, service);
        }
    }

    private static IReadOnlyList<string> FormerNames(YamlMap map) =>
        map.Find("formerly")?.Value is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : [];

    private static void CheckReferences(
        IReadOnlyList<(Service Service, BindingContext Context, SourcePosition Position)> services, EnvironmentFile environment, ValueLog log)
    {
        var databases = new Dictionary<(string, string), string>();
        foreach (var (service, context, position) in services.SelectMany(entry => entry.Service.Databases().Select(database => (database, entry.Context, entry.Position))))
        {
            var prefix = context.Prefix;
            SourcePosition At(string path) => log.Positions.GetValueOrDefault(prefix + path, position);
            var server = environment.Servers.FirstOrDefault(server => server.Name == service.Server);
            if (server is null)
            {
                var known = environment.ServerNames;
                if (service.Server.Length > 0 && known.Count > 0 && !known.Contains(service.Server, StringComparer.Ordinal))
                    context.Problems.Add(At(service.NamedBy), service.NamedBy, $"found \"{service.Server}\", allowed a server of this environment: {string.Join(", ", known)}.{Suggestion.For(service.Server, known)}");
                continue;
            }

            if (service.Database.Name is { } database && !databases.TryAdd((server.Name, database), service.Name))
                context.Problems.Add(At("database.name"), "database.name", $"found \"{database}\", which is {databases[(server.Name, database)]}'s on server {server.Name}, allowed a database per service.");
            if (environment.Environment == EnvironmentDefaults.Production)
                TargetChecks.Check(service, server, environment.Backups, context, At);
            foreach (var client in service.Clients.Where(client => client.SecurityGroup == Client.Declared && environment.Network is null))
            {
                var path = $"clients.{client.Name}.securityGroup";
                context.Problems.Add(At(path), path, "found \"declared\" without network, allowed beside network only. Add network to the environment.");
            }

            if (server.PoolerPort is not null || server.Neon is not null)
                continue;
            foreach (var client in service.Clients.Where(client => client.IsPooled))
            {
                var path = $"clients.{client.Name}.via";
                context.Problems.Add(At(path), path, $"found \"pooled\", but server {server.Name} has no pooler, allowed direct. Or add servers.{server.Name}.pooler.");
            }
        }
    }
}
