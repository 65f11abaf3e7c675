using Access.Tests.Support;
using Npgsql;

namespace Access.Tests;

/// <summary>Who may do what, attempted: every role, database and verb.</summary>
[Collection(ServersCollection.Name)]
public sealed class MatrixTests(ServersFixture servers)
{
    private const string MakeObjects =
        """
        SET ROLE DATABASE_owner;
        CREATE TABLE public.OBJECT (id int PRIMARY KEY, v int);
        CREATE SEQUENCE public.OBJECT_ids;
        CREATE FUNCTION public.OBJECT_twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n'
        """;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Roles_may_do_what_is_declared_on_old_and_new_objects_and_nothing_else(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        var access = new StandardAccess(["shop", "mail"], ownsPostgres: kind == ManagedServer.Rds);
        await using var stack = await TestStack.ConnectAsync(server);
        foreach (var (type, name, inputs) in access.Resources())
        {
            // Objects made before their grants.
            if (name == "shop-public")
                await MakeAsync(server, access, "early");
            await stack.UpAsync(type, name, inputs);
        }

        await MakeAsync(server, access, "late");
        var matrix = await access.MatrixAsync(stack);
        var (found, expected) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var role in access.Roles)
        {
            foreach (var database in access.Databases)
            {
                var verbs = Verbs(access, database).ToList();
                expected.UnionWith(verbs.Where(v => access.Allows(matrix, Entry(role, database, v))).Select(v => Line(role, database, v)));
                found.UnionWith((await AttemptAsync(server, role, database, verbs)).Select(v => Line(role, database, v)));
            }
        }

        foreach (var (service, other) in new[] { ("shop", "mail"), ("mail", "shop") })
            Assert.DoesNotContain(found, f => f.StartsWith(service + "_", StringComparison.Ordinal) && f.Contains($" in {other}:", StringComparison.Ordinal));
        Assert.Equal(expected, found);
        var told = server.Log.Split('\n').Where(l => l.Contains("planted-", StringComparison.Ordinal));
        Assert.All(told, l => Assert.True(kind == ManagedServer.Neon && l.Contains("ALTER ROLE", StringComparison.Ordinal), l));
        foreach (var database in access.Services)
            await server.SqlAsync("DROP SCHEMA matrix_scratch; DROP TABLE public.early, public.late; DROP SEQUENCE public.early_ids, public.late_ids", database);
        foreach (var (_, name, _) in access.Resources().Reverse())
            await stack.DeleteAsync(name);
    }

    // The scratch schema is everybody's, so that only the table referred to can stand in the way.
    private static async Task MakeAsync(TestServer server, StandardAccess access, string name)
    {
        foreach (var database in access.Services)
        {
            await server.SqlAsync(MakeObjects.Replace("OBJECT", name, StringComparison.Ordinal).Replace("DATABASE", database, StringComparison.Ordinal), database);
            await server.SqlAsync("CREATE SCHEMA IF NOT EXISTS matrix_scratch; GRANT ALL ON SCHEMA matrix_scratch TO PUBLIC", database);
        }
    }

    private static IEnumerable<Verb> Verbs(StandardAccess access, string database)
    {
        IEnumerable<string> objects = access.Services.Contains(database) ? ["early", "late"] : [];
        return Verb.OnDatabase.Concat(objects.SelectMany(o => Verb.OnObjects.Select(
            v => v with { Name = $"{v.Name} {o}", Sql = v.Sql.Replace("OBJECT", o, StringComparison.Ordinal) })));
    }

    private static MatrixEntry Entry(string role, string database, Verb verb)
        => new(role, database, verb.ObjectType, verb.Privilege, OnLaterObjects: verb.Name.EndsWith(" late", StringComparison.Ordinal));

    private static string Line(string role, string database, Verb verb) => $"{role} in {database}: {verb.Name}";

    /// <summary>The verbs that are not refused, each undone at once.</summary>
    private static async Task<List<Verb>> AttemptAsync(TestServer server, string role, string database, List<Verb> verbs)
    {
        var allowed = new List<Verb>();
        await using var connection = new NpgsqlConnection(StandardAccess.IsLogin(role)
            ? server.ConnectionString(role, StandardAccess.Password(role), database)
            : server.ConnectionString(PostgresServer.Superuser, PostgresServer.SuperuserPassword, database));
        if (!await IsAllowedAsync(() => connection.OpenAsync()))
            return allowed;
        if (!StandardAccess.IsLogin(role))
            await RunAsync(connection, $"SET SESSION AUTHORIZATION {role}");
        await RunAsync(connection, "BEGIN; SAVEPOINT s");
        foreach (var verb in verbs)
        {
            if (await IsAllowedAsync(() => RunAsync(connection, verb.Sql)))
                allowed.Add(verb);
            await RunAsync(connection, "ROLLBACK TO SAVEPOINT s");
        }

        return allowed;
    }

    private static async Task<bool> IsAllowedAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
