using EndToEnd.Support;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Testing;

namespace EndToEnd;

/// <summary>
/// Every property that the example catalogues declare, broken in one resource of each type, one at a time: exactly the rules in the golden file
/// speak up. Of a large example only what a smaller one with servers of the same kind does not have.
/// </summary>
public sealed class ExampleFaultTests
{
    [Theory]
    [InlineData("000", null)]
    [InlineData("001", null)]
    [InlineData("002", "001")]
    [InlineData("003", null)]
    [InlineData("004", null)]
    public async Task Broken_value_trips_exactly_the_rules_that_are_known_to_read_it(string example, string? like)
    {
        await using var recording = await RecordAsync(example);
        var done = new HashSet<string>(StringComparer.Ordinal);
        if (like is not null)
        {
            await using var smaller = await RecordAsync(like);
            done.UnionWith(Mutations(smaller).Select(Key));
        }

        await using var policies = await RunningPolicies.StartAsync(Repository.PathOf("stacks", "examples", "policy-config.json"));
        var before = new HashSet<(string Rule, string Message)>();
        foreach (var resource in recording.Analyzed)
            before.UnionWith(await policies.AnalyzeAsync(resource));
        before.UnionWith(await policies.AnalyzeStackAsync(recording.Stack));
        var lines = new List<string>();
        foreach (var ofResource in Mutations(recording).Where(broken => !done.Contains(Key(broken))).GroupBy(broken => broken.Resource))
        {
            foreach (var broken in ofResource)
            {
                if (await TrippedAsync(policies, broken.Resource, recording.Stack, broken.Mutation, before) is { Count: > 0 } rules)
                    lines.Add($"{Key(broken)}: {string.Join(", ", rules)}");
            }

            await policies.AnalyzeAsync(ofResource.Key); // as it was, for what the pack remembers
        }

        Golden(example, lines.Order(StringComparer.Ordinal));
    }

    private static async Task<RecordingPack> RecordAsync(string example)
    {
        var recording = await RecordingPack.StartAsync();
        var gate = await Dbready.RunAsync("gate", "prod", "--config", $"catalogue=stacks/examples/{example}.yaml", "--policy-pack", recording.Path);
        Assert.True(gate.ExitCode == 0, gate.All);
        return recording;
    }

    private static IEnumerable<(AnalyzeRequest Resource, Mutation Mutation)> Mutations(RecordingPack recording)
        => recording.Analyzed.OrderBy(resource => resource.Urn, StringComparer.Ordinal)
            .SelectMany(resource => Mutation.Of(resource.Properties ?? new Struct()).Select(mutation => (resource, mutation))).DistinctBy(Key);

    private static string Key((AnalyzeRequest Resource, Mutation Mutation) broken)
        => $"{broken.Resource.Type}{MetricOf(broken.Resource, broken.Mutation)} {broken.Mutation.Path} {broken.Mutation.Change}";

    // What an alarm must compare with, and how, depends on its metric.
    private static string MetricOf(AnalyzeRequest resource, Mutation mutation)
        => mutation.Path is "metricName" or "threshold" or "comparisonOperator" or "statistic" or "extendedStatistic" && resource.Properties.Fields.TryGetValue("metricName", out var metric)
            ? " " + metric.StringValue
            : "";

    private static async Task<SortedSet<string>> TrippedAsync(
        RunningPolicies policies, AnalyzeRequest resource, AnalyzeStackRequest stack, Mutation mutation, HashSet<(string Rule, string Message)> before)
    {
        var broken = resource.Clone();
        mutation.Apply(broken.Properties);
        var all = new AnalyzeStackRequest();
        all.Resources.AddRange(stack.Resources.Select(other => other.Urn == resource.Urn ? Broken(other, mutation) : other));
        var found = (await policies.AnalyzeAsync(broken)).Concat(await policies.AnalyzeStackAsync(all));
        return new SortedSet<string>(found.Where(finding => !before.Contains(finding)).Select(finding => finding.Rule), StringComparer.Ordinal);
    }

    // Outputs may lack what inputs have.
    private static AnalyzerResource Broken(AnalyzerResource resource, Mutation mutation)
    {
        var broken = resource.Clone();
        if (broken.Properties is { } shown && Mutation.Of(shown).Any(own => own.Path == mutation.Path))
        {
            mutation.Apply(shown);
            if (!shown.Fields.ContainsKey(mutation.Path))
                broken.PropertyDependencies.Remove(mutation.Path); // nothing depends on what is left out
        }

        return broken;
    }

    private static void Golden(string example, IEnumerable<string> lines)
    {
        var file = Repository.PathOf("tests", "EndToEnd", "golden", $"example-faults-{example}.txt");
        if (Environment.GetEnvironmentVariable("DBREADY_GOLDEN") == "write")
            File.WriteAllLines(file, lines);
        Assert.Equal(File.ReadAllLines(file), lines);
    }
}
