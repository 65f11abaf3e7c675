using System.Diagnostics;
using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.RowSecurity;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class RowSecurityTests(ServersFixture servers)
{
    private const string Security = RowSecurityKind.TypeToken;
    private const string Password = "row-password-1";

    [SkippableTheory]
    [OnEveryServer]
    public async Task Each_sees_its_own_rows_the_owner_too_and_the_readers_all(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "rows");
        Assert.Equal(2L, await CountAsync(server, "rows", "rows_app"));
        Assert.Equal("create", await stack.UpAsync(Security, "security", Secured("rows")));
        await stack.RefreshAsync("security");
        Assert.Equal("same", await stack.UpAsync(Security, "security", Secured("rows")));
        Assert.Equal(1L, await CountAsync(server, "rows", "rows_app"));
        Assert.Equal(2L, await CountAsync(server, "rows", "rows_dump"));
        Assert.Equal(0L, await server.SqlAsync("SET ROLE rows_owner; SELECT count(*) FROM public.orders", "rows"));
        Assert.Equal("42501", await server.TryAsync("rows_app", Password, "rows", "SET app.tenant = 'a'; INSERT INTO public.orders VALUES ('b')"));
        Assert.Null(await server.TryAsync("rows_app", Password, "rows", "SET app.tenant = 'a'; INSERT INTO public.orders VALUES ('a')"));

        await stack.DeleteAsync("security");
        Assert.Equal(3L, await CountAsync(server, "rows", "rows_app"));
        Assert.Equal(false, await server.SqlAsync("SELECT bool_or(relrowsecurity OR relforcerowsecurity) FROM pg_class WHERE relname = 'orders'", "rows"));
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_policy", "rows"));
        await TearDownAsync(server, stack, "rows");
    }

    [SkippableTheory]
    [OnEveryMajor("ALTER TABLE public.orders DISABLE ROW LEVEL SECURITY")]
    [OnEveryMajor("ALTER TABLE public.orders NO FORCE ROW LEVEL SECURITY")]
    [OnEveryMajor("DROP POLICY tenant ON public.orders")]
    [OnEveryMajor("ALTER POLICY tenant ON public.orders USING (true)")]
    [OnEveryMajor("ALTER POLICY tenant ON public.orders TO changed_app")]
    [OnEveryMajor("DROP POLICY tenant ON public.orders; CREATE POLICY tenant ON public.orders AS RESTRICTIVE USING (tenant = current_setting('app.tenant', true))")]
    [OnEveryMajor("ALTER POLICY readers ON public.orders TO PUBLIC")]
    public async Task Change_by_hand_is_drift_and_taken_back(int major, string change)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "changed");
        await stack.UpAsync(Security, "security", Secured("changed"));
        await server.SqlAsync(change, "changed");
        await stack.RefreshAsync("security");
        await stack.RefreshAsync("security"); // a second look says the same
        Assert.Equal("update drift", await stack.UpAsync(Security, "security", Secured("changed")));
        await stack.RefreshAsync("security");
        Assert.Equal("same", await stack.UpAsync(Security, "security", Secured("changed")));
        Assert.Equal(1L, await CountAsync(server, "changed", "changed_app"));
        await TearDownAsync(server, stack, "changed");
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Table_to_come_is_a_pending_update_and_policies_of_others_stay(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "later");
        await server.SqlAsync("CREATE POLICY theirs ON public.orders FOR DELETE USING (false)", "later");
        var both = Secured("later").SetItem("tables", Props.Value(new[] { "orders", "invoices" }));
        Assert.Equal("create", await stack.UpAsync(Security, "security", both));
        Assert.Contains(stack.Messages, m => m.Contains("table \"public\".\"invoices\" does not exist yet", StringComparison.Ordinal));
        Assert.Equal("update drift", await stack.UpAsync(Security, "security", both));
        await server.SqlAsync("SET ROLE later_owner; CREATE TABLE public.invoices (tenant text)", "later");
        Assert.Equal("update drift", await stack.UpAsync(Security, "security", both));
        Assert.Equal("same", await stack.UpAsync(Security, "security", both));
        Assert.Equal(true, await server.SqlAsync("SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE relname = 'invoices'", "later"));

        Assert.StartsWith("update tables", await stack.UpAsync(Security, "security", Secured("later").SetItem("tables", Props.Value(new[] { "invoices" }))), StringComparison.Ordinal);
        Assert.Equal("theirs", await server.SqlAsync("SELECT string_agg(polname, ' ') FROM pg_policy WHERE polrelid = 'public.orders'::regclass", "later"));
        Assert.Equal(true, await server.SqlAsync("SELECT relrowsecurity FROM pg_class WHERE relname = 'orders'", "later"));
        await TearDownAsync(server, stack, "later");
    }

    [SkippableTheory]
    [OnEveryServer]
    public async Task Dump_of_a_reader_holds_every_row(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        Skip.IfNot(File.Exists(Path.Combine(server.Programs.Folder, "pg_dump")), "this PostgreSQL comes without pg_dump");
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "dumped");
        await stack.UpAsync(Security, "security", Secured("dumped"));
        Assert.Equal(2, await DumpAsync(server, "dumped", "dumped_dump"));
        await stack.UpAsync(Security, "security", Secured("dumped").Remove("readers"));
        Assert.Equal(0, await DumpAsync(server, "dumped", "dumped_dump"));
        await TearDownAsync(server, stack, "dumped");
    }

    [SkippableTheory]
    [OnEveryMajor]
    public async Task Policy_that_another_made_is_imported_not_overwritten(int major)
    {
        var server = await servers.GetAsync(ManagedServer.Rds, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await SetUpAsync(server, stack, "foreign_rows");
        await server.SqlAsync(
            "ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY; CREATE POLICY tenant ON public.orders USING (true); CREATE POLICY readers ON public.orders FOR SELECT TO foreign_rows_dump USING (true)",
            "foreign_rows");
        var error = await Assert.ThrowsAsync<AccessException>(() => stack.UpAsync(Security, "security", Secured("foreign_rows")));
        Assert.EndsWith("To take it over: pulumi import access:index:RowSecurity security 'database=foreign_rows&schema=public&tables=orders'", error.Message, StringComparison.Ordinal);
        Assert.True(await stack.ImportAsync(Security, "security", "database=foreign_rows&schema=public&tables=orders"));
        await stack.RefreshAsync("security");
        Assert.Equal("update force, policies", await stack.UpAsync(Security, "security", Secured("foreign_rows")));
        Assert.Equal("same", await stack.UpAsync(Security, "security", Secured("foreign_rows")));
        Assert.Equal(1L, await CountAsync(server, "foreign_rows", "foreign_rows_app"));

        stack.Forget("security");
        Assert.Equal("create", await stack.UpAsync(Security, "security", Secured("foreign_rows")));
        await TearDownAsync(server, stack, "foreign_rows");
    }

    private static PropertyMap Secured(string name)
        => Props.Of(
            ("database", name),
            ("schema", "public"),
            ("tables", new[] { "orders" }),
            ("policies", new[] { Props.Of(("name", "tenant"), ("using", "tenant = current_setting('app.tenant', true)")) }),
            ("readers", new[] { name + "_dump" }));

    private static Task<object?> CountAsync(TestServer server, string database, string role)
        => server.SqlAsync(role, Password, database, "SET app.tenant = 'a'; SELECT count(*) FROM public.orders");

    // As the runbook has it: row security on, so that a reader's dump is whole and nobody else's stops half way.
    private static async Task<int> DumpAsync(TestServer server, string database, string role)
    {
        var start = new ProcessStartInfo(
            Path.Combine(server.Programs.Folder, "pg_dump"),
            ["-h", "127.0.0.1", "-p", $"{server.OwnPort}", "-U", role, "-d", database, "-t", "public.orders", "--data-only", "--inserts", "--enable-row-security"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["PGPASSWORD"] = Password },
        };
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
        return text.Split("INSERT INTO").Length - 1;
    }

    private static async Task SetUpAsync(TestServer server, TestStack stack, string name)
    {
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", name + "_owner")));
        foreach (var login in new[] { "app", "dump" })
            await stack.UpAsync(RoleKind.TypeToken, login, Props.Of(("name", $"{name}_{login}"), ("login", true), ("password", Props.Secret(Password))));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", name), ("owner", name + "_owner")));
        await server.SqlAsync($"SET ROLE {name}_owner; CREATE TABLE public.orders (tenant text); INSERT INTO public.orders VALUES ('a'), ('b')", name);
        foreach (var (login, privileges) in new[] { ("app", new[] { "SELECT", "INSERT" }), ("dump", ["SELECT"]) })
        {
            await stack.UpAsync(
                GrantKind.TypeToken,
                login + "-table",
                Props.Of(("role", $"{name}_{login}"), ("database", name), ("schema", "public"), ("objectType", "table"), ("privileges", privileges)));
        }
    }

    // The database holds tables, which the provider does not drop.
    private static async Task TearDownAsync(TestServer server, TestStack stack, string name)
    {
        await server.SqlAsync($"DROP DATABASE {name} WITH (FORCE)");
        await stack.ConfigureAsync(server);
        foreach (var role in new[] { "dump", "app", "owner" })
            await stack.DeleteAsync(role);
    }
}
