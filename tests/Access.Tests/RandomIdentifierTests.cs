using System.Text;
using Access.Databases;
using Access.Grants;
using Access.Inputs;
using Access.Roles;
using Access.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Access.Tests;

/// <summary>Names of every kind: what PostgreSQL can hold arrives as it was written, and what it cannot is refused.</summary>
[Collection(ServersCollection.Name)]
public sealed class RandomIdentifierTests(ServersFixture servers)
{
    private const int MaxBytes = 63;

    private static readonly string[] Pieces = ["\"", "'", "\\", "$$", ";", "--", "/*", "%I", "{0}", " ", "\t", "\n", ".", "a", "Z", "9", "_", "ß", "名", "😀", "\u0301", "\u00A0", "SELECT", "$1", "::", "&="];

    private static readonly Gen<string> Name =
        from first in Gen.Elements("r", "\"", "'", "é", "😀", " ", "\\", "$")
        from count in Gen.Choose(0, 40)
        from pieces in Gen.Elements(Pieces).ArrayOf(count)
        select Cut(first + string.Concat(pieces));

    [SkippableTheory]
    [OnEveryServer]
    public async Task Names_arrive_as_they_were_written(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        Properties.Check(8, Name.Four(), async n =>
        {
            var (role, table, column, database) = (n.Item1, n.Item2, n.Item3, n.Item4);
            var group = role.Length % 2 == 0 ? "g\"'" : "g\\";
            var resource = "role " + role;
            await stack.UpAsync(RoleKind.TypeToken, "group", Props.Of(("name", group)));
            await stack.UpAsync(RoleKind.TypeToken, resource, Props.Of(
                ("name", role), ("memberOf", new[] { Props.Of(("role", group)) }), ("settings", Props.Of(("application_name", role)))));
            await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", database)));
            await server.SqlAsync($"CREATE TABLE public.{Identifier.Quote(table)} ({Identifier.Quote(column)} int)", database);
            var grant = Props.Of(
                ("role", role), ("database", database), ("schema", "public"), ("objectType", "table"),
                ("objects", new[] { table }), ("columns", new[] { column }), ("privileges", new[] { "UPDATE" }));
            await server.SqlAsync($"ALTER TABLE public.{Identifier.Quote(table)} OWNER TO {ServersFixture.Master}", database);
            await stack.UpAsync(GrantKind.TypeToken, "grant", grant);
            Assert.True(await stack.RefreshAsync(resource));
            Assert.True(await stack.RefreshAsync("grant"));
            Assert.Equal("same", await stack.UpAsync(GrantKind.TypeToken, "grant", grant));
            Assert.Equal(
                true,
                await server.SqlAsync(
                    $"SELECT has_column_privilege(r.rolname, 'public.' || quote_ident({Identifier.Literal(table)}), {Identifier.Literal(column)}, 'UPDATE') "
                    + $"AND shobj_description(r.oid, 'pg_authid') LIKE 'managed by %' FROM pg_roles r WHERE rolname = {Identifier.Literal(role)}",
                    database));
            await stack.DeleteAsync("grant");
            await server.SqlAsync($"DROP TABLE public.{Identifier.Quote(table)}", database);
            foreach (var left in new[] { "database", resource, "group" })
                await stack.DeleteAsync(left);
        });
    }

    [Fact]
    public void Name_that_the_server_would_cut_is_refused()
        => Prop.ForAll(Name.ToArbitrary(), name =>
        {
            var longer = name + new string('x', MaxBytes + 1 - Encoding.UTF8.GetByteCount(name));
            Assert.Null(Identifier.Problem(name));
            Assert.Null(Identifier.Problem(longer[..^1]));
            Assert.EndsWith("expected at most 63: PostgreSQL would cut it", Identifier.Problem(longer), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    private static string Cut(string name)
    {
        while (Encoding.UTF8.GetByteCount(name) > MaxBytes)
            name = name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return name;
    }
}
