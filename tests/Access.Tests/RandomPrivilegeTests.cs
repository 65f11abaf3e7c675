using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Experimental;

namespace Access.Tests;

/// <summary>Whatever set of privileges is declared, PostgreSQL's own functions say that the role has it, and nothing besides.</summary>
[Collection(ServersCollection.Name)]
public sealed class RandomPrivilegeTests(ServersFixture servers)
{
    // What is granted on, and the question whether it is.
    private static readonly ImmutableArray<(string Type, string[] Names, string Question)> Targets =
    [
        ("database", [], "has_database_privilege('priv_role', 'priv', 'PRIVILEGE')"),
        ("schema", [], "has_schema_privilege('priv_role', 'public', 'PRIVILEGE')"),
        ("table", ["t"], "has_table_privilege('priv_role', 'public.t', 'PRIVILEGE')"),
        ("sequence", ["s"], "has_sequence_privilege('priv_role', 'public.s', 'PRIVILEGE')"),
        ("function", ["f(integer)"], "has_function_privilege('priv_role', 'public.f(integer)', 'PRIVILEGE')"),
        ("type", ["e"], "has_type_privilege('priv_role', 'public.e', 'PRIVILEGE')"),
    ];

    [SkippableTheory]
    [OnEveryServer]
    public async Task Declared_sets_are_what_the_server_says(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "priv_owner")));
        await stack.UpAsync(RoleKind.TypeToken, "role", Props.Of(("name", "priv_role")));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", "priv"), ("owner", "priv_owner")));
        await server.SqlAsync(
            """
            REVOKE ALL ON DATABASE priv FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC;
            SET ROLE priv_owner;
            CREATE TABLE public.t (id int); CREATE SEQUENCE public.s; CREATE TYPE public.e AS ENUM ('x');
            CREATE FUNCTION public.f(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
            REVOKE ALL ON FUNCTION public.f FROM PUBLIC; REVOKE ALL ON TYPE public.e FROM PUBLIC
            """,
            "priv");
        Properties.Check(25, Sets(major), async set =>
        {
            var target = Targets.Single(t => t.Type == set.Type);
            await stack.UpAsync(GrantKind.TypeToken, "on " + set.Type, Inputs(target, set));
            foreach (var privilege in All(set.Type, major))
            {
                var declared = set.Privileges.Contains(privilege);
                Assert.Equal((privilege, declared, declared && set.WithGrantOption), (privilege, await AskAsync(privilege), await AskAsync(privilege + " WITH GRANT OPTION")));
            }

            async Task<bool> AskAsync(string privilege)
                => (bool)(await server.SqlAsync("SELECT " + target.Question.Replace("PRIVILEGE", privilege, StringComparison.Ordinal), "priv"))!;
        });
        foreach (var resource in stack.Resources.Where(r => r.StartsWith("on ", StringComparison.Ordinal)).ToList())
            await stack.DeleteAsync(resource);
        await server.SqlAsync("DROP TABLE public.t", "priv");
        foreach (var resource in new[] { "database", "role", "owner" })
            await stack.DeleteAsync(resource);
    }

    private static IEnumerable<string> All(string type, int major) => ObjectType.All[type].Privileges.Where(p => p != "MAINTAIN" || major >= 17);

    private static Gen<Set> Sets(int major)
        => from target in Gen.Elements(Targets.AsEnumerable())
           from privileges in Gen.SubListOf(All(target.Type, major)).Where(p => p.Count > 0)
           from option in Gen.Elements(true, false)
           select new Set(target.Type, [.. privileges], option);

    private static ImmutableDictionary<string, PropertyValue> Inputs((string Type, string[] Names, string Question) target, Set set)
    {
        var inputs = Props.Of(
            ("role", "priv_role"), ("database", "priv"), ("objectType", set.Type), ("privileges", set.Privileges.ToArray()), ("withGrantOption", set.WithGrantOption));
        if (set.Type != "database")
            inputs = inputs.Add("schema", Props.Value("public"));
        return target.Names.Length > 0 ? inputs.Add("objects", Props.Value(target.Names)) : inputs;
    }

    internal sealed record Set(string Type, ImmutableArray<string> Privileges, bool WithGrantOption)
    {
        public override string ToString() => $"{string.Join(", ", Privileges)} on {Type}{(WithGrantOption ? " with grant option" : "")}";
    }
}
