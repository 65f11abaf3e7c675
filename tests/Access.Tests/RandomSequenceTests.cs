using System.Collections.Immutable;
using Access.Databases;
using Access.Roles;
using Access.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Access.Tests;

/// <summary>Whatever was declared before, changed by hand or lost by a kill in between: the last program is what the server has.</summary>
[Collection(ServersCollection.Name)]
public sealed class RandomSequenceTests(ServersFixture servers)
{
    // What the master's login may do by hand, and the resource that puts it right.
    private static readonly ImmutableArray<(string Resource, string Statement)> ByHand =
    [
        ("group", "ALTER ROLE seq_group CONNECTION LIMIT 9"),
        ("group", "ALTER ROLE seq_group SET work_mem TO '1MB'"),
        ("group", "ALTER ROLE seq_group LOGIN"),
        ("member", "ALTER ROLE seq_member CREATEROLE"),
        ("member", "ALTER ROLE seq_member RESET ALL"),
        ("member", "GRANT seq_owner TO seq_member"),
        ("tables", "GRANT DELETE ON public.t TO seq_group WITH GRANT OPTION"),
        ("tables", "REVOKE ALL ON public.t FROM seq_group"),
        ("future", "ALTER DEFAULT PRIVILEGES FOR ROLE seq_owner GRANT ALL ON TABLES TO seq_group"),
        ("future", "ALTER DEFAULT PRIVILEGES FOR ROLE seq_owner REVOKE ALL ON TABLES FROM seq_group"),
        ("schema", "GRANT CREATE ON SCHEMA public TO seq_member WITH GRANT OPTION"),
        ("database", "REVOKE ALL ON DATABASE seq FROM seq_member"),
        ("public", "GRANT CONNECT, TEMPORARY ON DATABASE seq TO PUBLIC"),
        ("public", "GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC"),
    ];

    private static readonly Gen<Step> AnyStep =
        from program in RandomProgram.Any
        from hand in Gen.SubListOf(Enumerable.Range(0, ByHand.Length))
        from lost in Gen.SubListOf("group", "member", "tables", "future", "schema", "database", "public")
        from refreshes in Gen.Elements(true, false)
        select new Step(program, [.. hand], [.. lost], refreshes);

    [SkippableTheory]
    [OnEveryServer]
    public async Task Sequences_end_in_the_declared_state(ManagedServer kind, int major)
    {
        var server = await servers.GetAsync(kind, major);
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "seq_owner")));
        await stack.UpAsync(DatabaseKind.TypeToken, "seq", Props.Of(("name", "seq"), ("owner", "seq_owner")));
        await server.SqlAsync("SET ROLE seq_owner; CREATE TABLE public.t (id int); CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "seq");
        Properties.Check(5, AnyStep.NonEmptyListOf(), async steps =>
        {
            foreach (var step in steps)
                await RunAsync(server, stack, step);
            var last = steps[^1].Program;
            await RefreshAsync(stack);
            await UpAsync(stack, last);
            Assert.Equal(last.Expected(), await RandomProgram.OnServerAsync(server));
            await RefreshAsync(stack);
            foreach (var (type, name, inputs) in last.Resources())
                Assert.Equal("same", await stack.UpAsync(type, name, inputs));
            await UpAsync(stack, RandomProgram.Nothing);
            Assert.Equal(RandomProgram.Nothing.Expected(), await RandomProgram.OnServerAsync(server));
        });
        await server.SqlAsync("DROP TABLE public.t", "seq");
        await stack.DeleteAsync("seq");
        await stack.DeleteAsync("owner");
    }

    // A run without refresh still ends well where the resource changes; the one at the end repairs the rest.
    private static async Task RunAsync(TestServer server, TestStack stack, Step step)
    {
        if (step.Refreshes)
            await RefreshAsync(stack);
        await UpAsync(stack, step.Program);
        foreach (var (resource, statement) in step.ByHand.Select(i => ByHand[i]).Where(h => stack.Resources.Contains(h.Resource)))
            await server.SqlAsync(ServersFixture.Master, ServersFixture.MasterPassword, "seq", statement);
        foreach (var resource in step.Lost)
            stack.Forget(resource);
        await UpAsync(stack, step.Program); // what a kill lost is made again before anything else is
    }

    private static async Task RefreshAsync(TestStack stack)
    {
        foreach (var resource in stack.Resources.ToList())
            await stack.RefreshAsync(resource);
    }

    // As an engine does it: what is declared first, then what no longer is, in reverse.
    private static async Task UpAsync(TestStack stack, RandomProgram program)
    {
        var resources = program.Resources().ToList();
        foreach (var (type, name, inputs) in resources)
            await stack.UpAsync(type, name, inputs);
        foreach (var name in RandomProgram.Order.Reverse().Where(n => stack.Resources.Contains(n) && !resources.Exists(r => r.Name == n)))
            await stack.DeleteAsync(name);
    }

    internal sealed record Step(RandomProgram Program, ImmutableArray<int> ByHand, ImmutableArray<string> Lost, bool Refreshes)
    {
        public override string ToString()
            => $"[{(Refreshes ? "refresh, " : "")}{Program.Expected().Replace("\n", "; ", StringComparison.Ordinal)} | by hand: {string.Join("; ", ByHand.Select(i => RandomSequenceTests.ByHand[i].Statement))} | lost: {string.Join(", ", Lost)}]";
    }
}
