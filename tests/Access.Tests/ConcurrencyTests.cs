using System.Collections.Immutable;
using Access.Databases;
using Access.Grants;
using Access.PublicAccess;
using Access.Roles;
using Access.Tests.Support;
using Pulumi.Experimental;

namespace Access.Tests;

/// <summary>Operations side by side, of several deployments, on the same roles' memberships and the same access control lists.</summary>
[Collection(ServersCollection.Name)]
public sealed class ConcurrencyTests(ServersFixture servers)
{
    private const int Stacks = 5;

    [SkippableTheory]
    [OnEveryServer]
    public async Task Fifty_operations_side_by_side_all_succeed(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        var stacks = await Task.WhenAll(Enumerable.Range(0, Stacks).Select(i => TestStack.ConnectAsync(server, "stack" + i)));
        var shared = stacks[0];
        await shared.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "many_owner")));
        await shared.UpAsync(RoleKind.TypeToken, "group", Props.Of(("name", "many_group")));
        await shared.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", "many"), ("owner", "many_owner")));
        await server.SqlAsync("SET ROLE many_owner; CREATE TABLE public.t (id int)", "many");
        await Task.WhenAll(stacks.Select((stack, s) => stack.UpAsync(RoleKind.TypeToken, "grantee", Props.Of(("name", $"many_{s}")))));

        var operations = stacks.SelectMany((stack, s) => Operations(s).Select(o => (Stack: stack, Operation: o))).ToList();
        Assert.Equal(50, operations.Count);
        await Task.WhenAll(operations.Select(o => o.Stack.UpAsync(o.Operation.Type, o.Operation.Name, o.Operation.Inputs)));
        foreach (var (stack, (type, name, inputs)) in operations)
        {
            Assert.True(await stack.RefreshAsync(name));
            Assert.Equal("same", await stack.UpAsync(type, name, inputs));
        }

        await server.SqlAsync("DROP TABLE public.t", "many");
        await Task.WhenAll(operations.Select(o => o.Stack.DeleteAsync(o.Operation.Name)));
        await Task.WhenAll(stacks.Select(stack => stack.DeleteAsync("grantee")));
        foreach (var resource in new[] { "database", "group", "owner" })
            await shared.DeleteAsync(resource);
        foreach (var stack in stacks)
            await stack.DisposeAsync();
    }

    private static IEnumerable<(string Type, string Name, ImmutableDictionary<string, PropertyValue> Inputs)> Operations(int stack)
    {
        foreach (var login in new[] { "a", "b", "c" })
        {
            yield return (RoleKind.TypeToken, login, Props.Of(
                ("name", $"many_{stack}_{login}"), ("login", true), ("memberOf", new[] { Props.Of(("role", "many_group")) }), ("settings", Props.Of(("work_mem", "8MB")))));
        }

        yield return (DatabaseKind.TypeToken, "own", Props.Of(("name", $"many_{stack}"), ("connectionLimit", 3)));
        yield return (RevokePublicKind.TypeToken, "public", Props.Of(("database", "many"), ("creators", new[] { "many_owner" })));
        yield return (GrantKind.TypeToken, "connect", Grant(stack, "database", "CONNECT"));
        yield return (GrantKind.TypeToken, "usage", Grant(stack, "schema", "USAGE").Add("schema", Props.Value("public")));
        yield return (GrantKind.TypeToken, "tables", Grant(stack, "table", "SELECT", "INSERT").Add("schema", Props.Value("public")));
        foreach (var type in new[] { "table", "sequence" })
            yield return (GrantKind.TypeToken, "future-" + type, Grant(stack, type, "SELECT").Add("future", Props.Value(true)).Add("forRole", Props.Value("many_owner")));
    }

    private static ImmutableDictionary<string, PropertyValue> Grant(int stack, string type, params string[] privileges)
        => Props.Of(("role", $"many_{stack}"), ("database", "many"), ("objectType", type), ("privileges", privileges));
}
