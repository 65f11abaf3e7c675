using System.Collections.Immutable;

namespace Infra.Tests.Components;

public sealed class PoolerComponentTests
{
    [Fact]
    public async Task Settings_are_those_of_pgbouncer()
    {
        var pooler = (await DeclaredStack.OfCommitted("prod")).Inputs("dbready:pgbouncer:Pooler", "auth");

        Assert.Equal(("transaction", 6432.0, 10.0), (pooler["poolMode"], pooler["listenPort"], pooler["defaultPoolSize"]));
        Assert.Equal(("require", "verify-full", "scram-sha-256"), (pooler["clientTlsSslmode"], pooler["serverTlsSslmode"], pooler["authType"]));
        Assert.Equal((300.0, 30.0, 1.0), (pooler["serverIdleTimeout"], pooler["queryWaitTimeout"], pooler["serverLoginRetry"]));
        Assert.Equal((2.0, 2.0), (pooler["tasks"], pooler["surgeTasks"]));
    }

    [Fact]
    public async Task Every_service_of_the_server_has_a_capped_entry()
    {
        var pooler = (await DeclaredStack.OfCommitted("dev")).Inputs("dbready:pgbouncer:Pooler", "shared");

        var entries = ((ImmutableArray<object>)pooler["databases"]).Cast<ImmutableDictionary<string, object>>().ToList();

        Assert.Equal(["admin_db", "auth_db", "payments_db", "profile_db"], entries.Select(entry => entry["name"]));
        Assert.All(entries, entry => Assert.Equal((5.0, 5.0), (entry["poolSize"], entry["maxDbConnections"])));
    }

    [Fact]
    public async Task Lookup_login_can_do_nothing_else_for_long()
    {
        var role = (await DeclaredStack.OfCommitted("prod")).Inputs("access:index:Role", "auth-pooler-auth");

        Assert.Equal(("pooler_auth", 4.0), (role["name"], role["connectionLimit"]));
        Assert.Equal("5000", ((ImmutableDictionary<string, object>)role["settings"])["statement_timeout"]);
    }
}
