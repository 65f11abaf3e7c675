using Access.Databases;
using Access.Roles;
using Access.Tests.Support;
using Npgsql;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class DatabaseTests(ServersFixture servers)
{
    private const string Database = DatabaseKind.TypeToken;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Database_is_created_changed_renamed_and_dropped(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "life_owner")));
        var database = Props.Of(("name", "life \"1\""), ("owner", "life_owner"), ("connectionLimit", 9), ("settings", Props.Of(("timezone", "UTC"))));
        Assert.Equal("create", await stack.UpAsync(Database, "db", database));
        await stack.RefreshAsync("db");
        Assert.Equal("same", await stack.UpAsync(Database, "db", database));

        await server.SqlAsync("ALTER DATABASE \"life \"\"1\"\"\" SET work_mem TO '9MB'; ALTER DATABASE \"life \"\"1\"\"\" CONNECTION LIMIT 1");
        await stack.RefreshAsync("db");
        Assert.Equal("update connectionLimit, settings.work_mem", await stack.UpAsync(Database, "db", database));

        var renamed = database.SetItem("name", Props.Value("life2"));
        Assert.Equal("update name", await stack.UpAsync(Database, "db", renamed));
        await stack.RefreshAsync("db");
        Assert.Equal("same", await stack.UpAsync(Database, "db", renamed));
        Assert.Equal("life_owner 9", await server.SqlAsync("SELECT pg_get_userbyid(datdba) || ' ' || datconnlimit FROM pg_database WHERE datname = 'life2'"));
        await stack.DeleteAsync("db");
        await stack.DeleteAsync("owner");
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_database WHERE datname LIKE 'life%'"));
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Database_with_tables_is_not_dropped(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Database, "db", Props.Of(("name", "precious")));
        await server.SqlAsync("CREATE TABLE public.orders (id int)", "precious");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.DeleteAsync("db"));
        Assert.Equal(
            "database \"precious\" holds 1 tables: public.orders. It is not dropped: drop the tables first, or take it out of the stack with \"pulumi state delete\"",
            error.Message);
        await server.SqlAsync("DROP TABLE public.orders", "precious");
        await stack.DeleteAsync("db");
    }

    [SkippableFact]
    public async Task Database_in_use_is_not_dropped_and_its_sessions_are_named()
    {
        var server = await servers.GetAsync(ManagedServer.Rds, 16);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Database, "db", Props.Of(("name", "busy")));
        await using (var session = new NpgsqlConnection(server.ConnectionString(PostgresServer.Superuser, PostgresServer.SuperuserPassword, "busy")))
        {
            await session.OpenAsync();
            var error = await Assert.ThrowsAsync<AccessException>(() => stack.DeleteAsync("db"));
            Assert.Matches("""^database "busy" is in use by 1 sessions: \w+ \(.*\)\. It is not dropped: end them, those of poolers too, and run again$""", error.Message);
        }

        await stack.DeleteAsync("db");
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_database WHERE datname = 'busy'"));
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task What_PostgreSQL_cannot_alter_is_refused_and_never_replaced(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Database, "db", Props.Of(("name", "fixed")));
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Database, "db", Props.Of(("name", "fixed"), ("encoding", "SQL_ASCII"))));
        Assert.Equal(
            "database \"fixed\": found encoding SQL_ASCII, but the database was created with UTF8, which PostgreSQL cannot alter. Declare UTF8, or a new database beside it, and move the data",
            error.Message);
        await stack.DeleteAsync("db");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Database_left_by_a_kill_is_taken_up_and_a_foreign_one_is_not(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(Database, "db", Props.Of(("name", "half")));
        await server.SqlAsync("COMMENT ON DATABASE half IS NULL"); // killed between CREATE DATABASE and the marker
        stack.Forget("db");
        Assert.Equal("create", await stack.UpAsync(Database, "db", Props.Of(("name", "half"))));
        await stack.DeleteAsync("db");

        await server.SqlAsync("CREATE DATABASE foreigner");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Database, "db", Props.Of(("name", "foreigner"))));
        Assert.Equal("database \"foreigner\" exists already and was not made by this resource. To take it over: pulumi import access:index:Database db foreigner", error.Message);
        await server.SqlAsync("DROP DATABASE foreigner");
    }
}
