using Access.Collecting;
using Dbready.Commands;
using Pulumi.Experimental;

namespace Dbready.Tests.Commands;

public sealed class CollectionTargetsTests
{
    static readonly DeclaredFacts[] Declared =
    [
        Resource("dbready:access:ServerAccess", ("server", new("neon")), ("roles", new PropertyValue([Role("monitoring", null)]))),
        Resource(
            "dbready:access:ServerAccess",
            ("server", new("main")),
            ("roles", new PropertyValue([Role("rotator", "prod/main-rotator"), Role("monitoring", "prod/main-monitoring"), Role("pooler-stats", "prod/main-stats")]))),
        Resource(
            "dbready:pgbouncer:Pooler",
            ("server", new("main")),
            ("hostname", new("db.internal")),
            ("listenPort", new(6432)),
            ("databases", new PropertyValue([new PropertyValue(ImmutableDictionary<string, PropertyValue>.Empty.Add("name", new("auth_db")))]))),
        Resource("dbready:observability:ServerAlarms", ("server", new("main")), ("instance", new("shop-prod-main"))),
    ];

    [Fact]
    public void Every_server_is_watched_where_no_collector_is_declared()
    {
        var targets = CollectionTargets.Of(Declared);

        Assert.False(CollectionTargets.IsDeclared(Declared));
        Assert.Equal(new WatchedServer("neon", null, null, null), targets[1]);
        Assert.Equal(("main", "prod/main-monitoring", new WatchedBackup("shop-prod-main", IsCluster: false)), (targets[0].Name, targets[0].Secret, targets[0].Backup));
        var pooler = targets[0].Pooler!;
        Assert.Equal(("db.internal", 6432, "prod/main-stats"), (pooler.Host, pooler.Port, pooler.Secret));
        Assert.Equal(["auth_db"], pooler.Databases.AsEnumerable());
    }

    [Fact]
    public void Declared_collector_says_which_servers_are_watched()
    {
        DeclaredFacts[] declared =
        [
            .. Declared,
            Resource("dbready:observability:Collector", ("servers", new PropertyValue([new PropertyValue("main")]))),
            Resource("dbready:aurora:Server", ("server", new("main"))),
        ];

        Assert.True(CollectionTargets.IsDeclared(declared));
        Assert.Equal(new WatchedBackup("shop-prod-main", IsCluster: true), Assert.Single(CollectionTargets.Of(declared)).Backup);
    }

    static PropertyValue Role(string kind, string? secret)
    {
        var role = ImmutableDictionary<string, PropertyValue>.Empty.Add("kind", new(kind));
        return new PropertyValue(secret is null ? role : role.Add("secret", new(secret)));
    }

    static DeclaredFacts Resource(string type, params (string Name, PropertyValue Value)[] inputs) =>
        new(type, inputs.ToImmutableDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal));
}
