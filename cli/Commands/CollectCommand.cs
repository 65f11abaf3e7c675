using System.CommandLine;
using Access.Collecting;
using Dbready.Collecting;
using Dbready.Reports;
using Dbready.Text;
using Infra.Sizing;

namespace Dbready.Commands;

/// <summary><c>dbready collect</c>: watches servers and poolers from inside, and publishes what alarms are about.</summary>
internal static class CollectCommand
{
    const string CloudWatchFormat = "cloudwatch";
    const string JsonFormat = "json";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var stack = StackArgument.Create();
        var once = new Option<bool>("--once") { Description = "End after the first interval." };
        var interval = new Option<string>("--interval")
        {
            Description = "Time between two samples, in which ten connections are tried.",
            HelpName = "time",
            DefaultValueFactory = _ => $"{CollectorTask.IntervalSeconds}s",
        };
        var logins = new Option<string?>("--logins") { Description = "File with the logins of servers that have no secret in AWS Secrets Manager.", HelpName = "file" };
        var caFile = new Option<string?>("--ca-file") { Description = "Certificates that those of RDS and of poolers are verified with; the system's when left out.", HelpName = "file" };
        var format = new Option<string>("--format")
        {
            Description = "Where metrics go: cloudwatch, or a line of json each on standard output.",
            HelpName = "format",
            DefaultValueFactory = _ => CloudWatchFormat,
        };
        format.AcceptOnlyFromAmong(CloudWatchFormat, JsonFormat);
        var program = ProgramOption.Create();
        var config = ConfigOption.Create();
        var command = new Command("collect", "Watch servers and poolers, and publish metrics that CloudWatch has not of itself.")
        {
            stack, once, interval, logins, caFile, format, program, config,
        };
        command.SetAction((parse, cancel) => RunAsync(
            new RunSettings(parse.GetRequiredValue(stack), parse.GetValue(program), [.. parse.GetValue(config) ?? []], null, [], [], [], ReportFormat.Table, null),
            new CollectionSettings
            {
                Interval = DurationText.Parse("--interval", parse.GetRequiredValue(interval)),
                Once = parse.GetValue(once),
                LoginsFile = parse.GetValue(logins),
                CaFile = parse.GetValue(caFile),
            },
            parse.GetRequiredValue(format),
            terminal,
            installation,
            cancel));
        return command;
    }

    static async Task<int> RunAsync(RunSettings run, CollectionSettings settings, string format, Terminal terminal, Installation installation, CancellationToken cancel)
    {
        if (settings.CaFile is { } ca && !File.Exists(ca))
            throw new UsageException($"--ca-file {ca}: no such file.");
        if (settings.Interval <= TimeSpan.Zero)
            throw new UsageException("--interval: expected 1s or more.");
        var (exit, components) = await DeclaredComponents.OfAsync(run, installation, terminal, cancel);
        if (exit is { } code)
            return code;
        var servers = CollectionTargets.Of(components);
        if (servers.IsEmpty)
            throw new UsageException($"stack {run.Stack}: no server with a monitoring login is declared.");
        settings = settings with { Region = RotationTargets.Region(components) };
        return await CollectAsync(servers, settings, format == JsonFormat ? null : Publisher(run.Stack, settings, components), terminal, cancel);
    }

    static CloudWatch Publisher(string stack, CollectionSettings settings, ImmutableArray<DeclaredFacts> components) =>
        settings.Region is { } region && CollectionTargets.IsDeclared(components)
            ? new CloudWatch(region)
            : throw new UsageException($"stack {stack}: no collector is declared. Add collector to its catalogue, or print with --format json.");

    static async Task<int> CollectAsync(IReadOnlyCollection<WatchedServer> servers, CollectionSettings settings, CloudWatch? publisher, Terminal terminal, CancellationToken cancel)
    {
        var byName = servers.ToDictionary(server => server.Name, StringComparer.Ordinal);
        var good = true;
        using var one = new SemaphoreSlim(1);
        await Collector.RunAsync(servers, settings, async sample =>
        {
            var metrics = SampleMetrics.Of(byName[sample.Server], sample).ToList();
            IEnumerable<string> failures = sample.Failures;
            if (publisher is not null && await publisher.PutAsync(CollectorMetrics.Namespace, metrics, sample.Time, cancel) is { } refused)
                failures = failures.Append(refused);
            await one.WaitAsync(cancel);
            try
            {
                if (publisher is null)
                    terminal.Out.WriteLine(SampleJson.Of(sample, metrics));
                foreach (var failure in failures)
                {
                    good = false;
                    terminal.Error.WriteLine($"error: {sample.Server}: {ForeignText.Clean(failure)}");
                }
            }
            finally
            {
                one.Release();
            }
        }, cancel);
        return good ? ExitCodes.Fine : ExitCodes.Findings;
    }
}
