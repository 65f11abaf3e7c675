using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

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
    public async Task Clients_that_read_through_the_pooler_have_an_entry_that_leads_to_a_replica()
    {
        var stack = await Reading();

        var entries = ((ImmutableArray<object>)stack.Inputs("dbready:pgbouncer:Pooler", "main")["databases"]).Cast<ImmutableDictionary<string, object>>().ToList();
        Assert.Equal(["auth_db", "auth_db_ro"], entries.Select(entry => entry["name"]));
        Assert.Equal((true, 4.0, 6.0), (entries[1]["readOnly"], entries[1]["poolSize"], entries[1]["maxDbConnections"]));
        Assert.Equal(25.0, stack.Inputs("access:index:Role", "auth-readonly")["connectionLimit"]); // 6 on each of 4 tasks, and a person

        var endpoint = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)(await stack.Output("auth"))["endpoints"])["readOnlyPooled"];
        Assert.Equal(("db.internal", 6432.0, "auth_db_ro"), (endpoint["host"], endpoint["port"], endpoint["database"]));
        using var login = JsonDocument.Parse((string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-readonly")["secretString"]);
        Assert.Equal(("db.internal", "auth_db_ro"), (login.RootElement.GetProperty("host").GetString(), login.RootElement.GetProperty("dbname").GetString()));
        Assert.Contains("@db.internal:6432/auth_db_ro?", login.RootElement.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pooler_learns_the_replica_s_address_with_its_own_login()
    {
        var stack = await Reading();

        using var login = JsonDocument.Parse((string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "main-pooler-auth-reads")["secretString"]);
        Assert.Equal(("shop-prod-main.rds.test", "shop-prod-main-replica-1.rds.test"), (login.RootElement.GetProperty("host").GetString(), login.RootElement.GetProperty("readHost").GetString()));
    }

    [Fact]
    public async Task Without_a_replica_clients_that_read_share_the_writer_s_entry()
    {
        using var folder = new CatalogFolder(auth: BadPoolerTests.Reading);
        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Single((ImmutableArray<object>)stack.Inputs("dbready:pgbouncer:Pooler", "main")["databases"]);
        using var login = JsonDocument.Parse((string)stack.Inputs("aws:secretsmanager/secretVersion:SecretVersion", "auth-readonly")["secretString"]);
        Assert.Equal(("db.internal", "auth_db"), (login.RootElement.GetProperty("host").GetString(), login.RootElement.GetProperty("dbname").GetString()));
    }

    [Fact]
    public async Task Lookup_login_can_do_nothing_else_for_long()
    {
        var role = (await DeclaredStack.OfCommitted("prod")).Inputs("access:index:Role", "auth-pooler-auth");

        Assert.Equal(("pooler_auth", 4.0), (role["name"], role["connectionLimit"]));
        Assert.Equal("5000", ((ImmutableDictionary<string, object>)role["settings"])["statement_timeout"]);
    }

    private static async Task<DeclaredStack> Reading()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1 }", StringComparison.Ordinal),
            BadPoolerTests.Reading + "pool: { readOnly: { poolSize: 4, reservePoolSize: 2 } }\n");
        return await DeclaredStack.Of(folder.Read());
    }
}
