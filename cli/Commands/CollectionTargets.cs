using Access.Collecting;

namespace Dbready.Commands;

/// <summary>What there is to watch, from the facts that a program declares: servers with their monitoring logins, and the poolers in front of them.</summary>
internal static class CollectionTargets
{
    const string CollectorType = "dbready:observability:Collector";
    const string AccessType = "dbready:access:ServerAccess";
    const string AlarmsType = "dbready:observability:ServerAlarms";
    const string AuroraType = "dbready:aurora:Server";
    const string PoolerType = "dbready:pgbouncer:Pooler";

    /// <summary>Whether a collector is declared, whose metrics have alarms.</summary>
    public static bool IsDeclared(IEnumerable<DeclaredFacts> components) => components.Any(component => component.Type == CollectorType);

    /// <summary>The servers of the declared collector; all of them where none is declared.</summary>
    public static ImmutableArray<WatchedServer> Of(IReadOnlyCollection<DeclaredFacts> components)
    {
        var named = components.FirstOrDefault(component => component.Type == CollectorType)?.Inputs.Texts("servers").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. components.Where(component => component.Type == AccessType)
                .Select(access => (Name: access.Inputs.Text("server"), Access: access))
                .Where(server => named?.Contains(server.Name) != false)
                .OrderBy(server => server.Name, StringComparer.Ordinal)
                .Select(server => new WatchedServer(
                    server.Name, Secret(server.Access, "monitoring"), Pooler(server.Name, server.Access, components), Backup(server.Name, components))),
        ];
    }

    static WatchedPooler? Pooler(string server, DeclaredFacts access, IEnumerable<DeclaredFacts> components) => Find(PoolerType, server, components) is { } pooler
        ? new WatchedPooler(pooler.Inputs.Text("hostname"), pooler.Inputs.Integer("listenPort"), Secret(access, "pooler-stats"), [.. pooler.Inputs.Maps("databases").Select(database => database.Text("name"))])
        : null;

    static WatchedBackup? Backup(string server, IReadOnlyCollection<DeclaredFacts> components) => Find(AlarmsType, server, components) is { } alarms
        ? new WatchedBackup(alarms.Inputs.Text("instance"), Find(AuroraType, server, components) is not null)
        : null;

    static DeclaredFacts? Find(string type, string server, IEnumerable<DeclaredFacts> components) =>
        components.FirstOrDefault(component => component.Type == type && component.Inputs.Text("server") == server);

    static string? Secret(DeclaredFacts access, string kind) =>
        access.Inputs.Maps("roles").FirstOrDefault(role => role.Text("kind") == kind)?.OptionalText("secret");
}
