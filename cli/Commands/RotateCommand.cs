using System.CommandLine;
using Access.Rotation;
using Dbready.Reports;
using Dbready.Text;

namespace Dbready.Commands;

/// <summary><c>dbready rotate</c>: gives the idle login of each service a new password, makes it current, and ends the other; master logins get a new one.</summary>
internal static class RotateCommand
{
    const string DefaultGrace = "15m";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var stack = StackArgument.Create();
        var service = new Option<string[]>("--service") { Description = "Service to rotate; all of them, and master logins that RDS does not keep, when left out. Repeatable.", HelpName = "name" };
        var grace = new Option<string>("--grace")
        {
            Description = "How long the login that was in use lets clients in after the other one is current.",
            HelpName = "time",
            DefaultValueFactory = _ => DefaultGrace,
        };
        var logins = new Option<string?>("--logins") { Description = "File with the logins of services that have no secret in AWS Secrets Manager.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would be done." };
        var program = ProgramOption.Create();
        var command = new Command("rotate", "Rotate the passwords that services log in with, without a change in the stack.")
        {
            stack, service, grace, logins, dryRun, program,
        };
        command.SetAction((parse, cancel) => RunAsync(
            new RunSettings(parse.GetRequiredValue(stack), parse.GetValue(program), [], null, [], [], [], ReportFormat.Table, null),
            parse.GetValue(service) ?? [],
            new RotationSettings { Grace = DurationText.Parse("--grace", parse.GetRequiredValue(grace)), DryRun = parse.GetValue(dryRun), LoginsFile = parse.GetValue(logins) },
            terminal,
            installation,
            cancel));
        return command;
    }

    static async Task<int> RunAsync(
        RunSettings run, string[] services, RotationSettings settings, Terminal terminal, Installation installation, CancellationToken cancel)
    {
        var (exit, components) = await DeclaredComponents.OfAsync(run, installation, terminal, cancel);
        if (exit is { } code)
            return code;
        var masters = RotationTargets.Masters(components);
        var targets = Chosen(RotationTargets.Of(components), masters, services, run.Stack);
        var good = await Rotator.RunAsync(
            targets,
            services.Length == 0 ? masters : [],
            settings with { Region = RotationTargets.Region(components) },
            (whose, line) => terminal.Out.WriteLine($"{whose}: {line}"),
            (whose, line) => terminal.Error.WriteLine($"error: {whose}: {ForeignText.Clean(line)}"),
            cancel);
        return good ? ExitCodes.Fine : ExitCodes.Findings;
    }

    static IEnumerable<RotationTarget> Chosen(ImmutableArray<RotationTarget> targets, ImmutableArray<MasterTarget> masters, string[] services, string stack)
    {
        if (targets.IsEmpty && masters.IsEmpty)
            throw new UsageException($"stack {stack}: no service with two logins is declared, and no master login that RDS does not keep.");
        if (services.FirstOrDefault(service => !targets.Any(target => target.Service == service)) is { } unknown)
            throw new UsageException($"--service {unknown}: stack {stack} has {string.Join(", ", targets.Select(target => target.Service))}.");
        return services.Length == 0 ? targets : targets.Where(target => services.Contains(target.Service, StringComparer.Ordinal));
    }
}
