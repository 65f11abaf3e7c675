using System.Diagnostics;
using System.Globalization;
using System.Text;
using Access.Databases;
using Access.Grants;
using Access.Roles;
using Access.Tests.Support;
using PropertyMap = System.Collections.Immutable.ImmutableDictionary<string, Pulumi.Experimental.PropertyValue>;

namespace Access.Tests;

/// <summary>Many roles with many grants each, on the plugin as a process: what one more of them costs.</summary>
public sealed class LoadTests
{
    private const int GrantsPerRole = 20;
    private const int InFlight = 16;

    // bench/access asks for more, and for the figures.
    private static readonly int MostRoles = int.Parse(Environment.GetEnvironmentVariable("DBREADY_ACCESS_ROLES") ?? "16", CultureInfo.InvariantCulture);
    private static readonly string? Figures = Environment.GetEnvironmentVariable("DBREADY_ACCESS_FIGURES");

    [SkippableFact]
    public async Task Statements_and_round_trips_per_resource_are_the_same_however_many_there_are()
    {
        await using var server = await TestServer.StartAsync(ManagedServer.Rds, 16); // its own: nothing needs to be deleted one by one
        await using var stack = await TestStack.ConnectAsync(server);
        await stack.UpAsync(RoleKind.TypeToken, "owner", Props.Of(("name", "load_owner")));
        await stack.UpAsync(DatabaseKind.TypeToken, "database", Props.Of(("name", "load"), ("owner", "load_owner")));
        await server.SqlAsync($"SET ROLE load_owner; {string.Concat(Enumerable.Range(0, GrantsPerRole).Select(t => $"CREATE TABLE public.t{t} (id int);"))}", "load");
        var counts = new SqlCounts();
        await using var proxy = PostgresProxy.Start(server.Port, () => new CountingSession(counts));
        var plugin = await PluginProvider.StartAsync(); // the stack disposes it
        await stack.UseAsync(plugin, proxy.Port);

        var rows = new List<Row>();
        var roles = 0;
        foreach (var size in new[] { MostRoles / 4, MostRoles / 2, MostRoles })
        {
            var added = Enumerable.Range(roles, size - roles).ToList();
            var create = await TimeAsync(added.Count, counts, () => UpAsync(stack, added));
            roles = size;
            await RefreshAsync(stack); // the plugin's code and the server's cache are warm
            rows.Add(new Row(size, create, await TimeAsync(size, counts, () => RefreshAsync(stack))));
        }

        Assert.All(rows, r => Assert.InRange(r.Refresh.Statements, 1, 3));
        Assert.All(rows, r => Assert.InRange(r.Refresh.RoundTrips, 1, 3));
        Assert.All(rows, r => Assert.InRange(r.Create.Statements, 1, 9));
        if (Figures is not null)
            await File.WriteAllTextAsync(Figures, Table(rows));
    }

    private static Task UpAsync(TestStack stack, List<int> roles)
        => Parallel.ForEachAsync(roles, Limit, async (role, _) =>
        {
            await stack.UpAsync(RoleKind.TypeToken, $"role{role}", Props.Of(("name", $"load_{role}")));
            for (var t = 0; t < GrantsPerRole; t++)
                await stack.UpAsync(GrantKind.TypeToken, $"grant{role}-{t}", Grant(role, t));
        });

    private static Task RefreshAsync(TestStack stack)
        => Parallel.ForEachAsync(Made(stack), Limit, async (resource, _) => Assert.True(await stack.RefreshAsync(resource)));

    private static List<string> Made(TestStack stack) => [.. stack.Resources.Where(r => r is not ("owner" or "database"))];

    private static ParallelOptions Limit => new() { MaxDegreeOfParallelism = InFlight };

    private static PropertyMap Grant(int role, int table)
        => Props.Of(
            ("role", $"load_{role}"), ("database", "load"), ("schema", "public"), ("objectType", "table"), ("objects", new[] { $"t{table}" }), ("privileges", new[] { "SELECT", "INSERT" }));

    private static async Task<Cost> TimeAsync(int roles, SqlCounts counts, Func<Task> work)
    {
        counts.Clear();
        var clock = Stopwatch.StartNew();
        await work();
        double resources = roles * (1 + GrantsPerRole);
        return new Cost(clock.Elapsed.TotalMilliseconds / resources, counts.Statements / resources, counts.RoundTrips / resources);
    }

    private static string Table(List<Row> rows)
    {
        var text = new StringBuilder("| roles | resources | created, each: ms | statements | round trips | refreshed, each: ms | statements | round trips |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (roles, create, refresh) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {roles:N0} | {roles * (1 + GrantsPerRole):N0} | {create.Milliseconds:N2} | {create.Statements:N1} | {create.RoundTrips:N1} |");
            text.Append(CultureInfo.InvariantCulture, $" {refresh.Milliseconds:N2} | {refresh.Statements:N1} | {refresh.RoundTrips:N1} |\n");
        }

        var ratio = rows[^1].Refresh.Milliseconds / rows[0].Refresh.Milliseconds;
        text.Append(CultureInfo.InvariantCulture, $"\nA refreshed resource of the most against one of the fewest: **{ratio:N2}**, wanted at most 1.5: {(ratio <= 1.5 ? "met" : "missed")}.\n");
        return text.ToString();
    }

    private sealed record Cost(double Milliseconds, double Statements, double RoundTrips);

    private sealed record Row(int Roles, Cost Create, Cost Refresh);
}
