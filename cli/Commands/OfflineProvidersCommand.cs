using System.CommandLine;
using Dbready.Text;
using Engine.Offline;

namespace Dbready.Commands;

/// <summary><c>dbready offline-providers</c>: lets the released Pulumi CLI preview with schemas instead of cloud plugins.</summary>
internal static class OfflineProvidersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var schemas = new Option<string[]>("--schema")
        {
            Description = "Package schema to serve instead of this clone's, as written by 'pulumi package get-schema'. Repeatable.",
            HelpName = "file",
        };
        var command = new Command("offline-providers", "Serve providers that answer previews from package schemas, for the Pulumi CLI, until Ctrl-C.") { schemas };
        command.SetAction((parse, cancel) =>
        {
            var files = parse.GetValue(schemas) is { Length: > 0 } given ? given : installation.Schemas;
            return RunAsync([.. files.Select(PackageSchema.Load)], terminal, cancel);
        });
        return command;
    }

    static async Task<int> RunAsync(ImmutableArray<PackageSchema> schemas, Terminal terminal, CancellationToken cancel)
    {
        await using var providers = await OfflineProviders.StartAsync(schemas, cancel);
        await terminal.Out.WriteLineAsync($"PULUMI_DEBUG_PROVIDERS={providers.DebugProviders}");
        await terminal.Out.FlushAsync(cancel);
        await terminal.Error.WriteLineAsync("dbready: serving; set this variable for 'pulumi preview'. Ctrl-C ends it.");
        await Task.Delay(Timeout.Infinite, cancel);
        return ExitCodes.Fine;
    }
}
