using System.CommandLine;
using System.CommandLine.Help;
using Dbready.Catalogues;
using Dbready.Commands;
using Dbready.Text;
using Engine;
using Infra.Catalog;

namespace Dbready;

/// <summary>The whole program but its process: arguments in, exit code out.</summary>
internal static class App
{
    /// <summary>How long programs and packs have to end after Ctrl-C.</summary>
    static readonly TimeSpan CleanUpTime = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, Installation installation)
    {
        var root = new Command("dbready", "Declares, previews and gates production-ready PostgreSQL with Pulumi, on AWS RDS and on Neon.")
        {
            PreviewCommand.Create(terminal, installation),
            GateCommand.Create(terminal, installation),
            ExplainCommand.Create(terminal, installation),
            CostCommand.Create(terminal, installation),
            RulesCommand.Create(terminal),
            RotateCommand.Create(terminal, installation),
            CollectCommand.Create(terminal, installation),
            PublishCommand.Create(terminal, installation),
            OfflineProvidersCommand.Create(terminal, installation),
            new HelpOption(),
            new VersionOption(),
        };
        var result = root.Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is System.CommandLine.Invocation.ParseErrorAction)
            return WrongUse(terminal, result, root);
        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CleanUpTime };
        return await RunAsync(() => result.InvokeAsync(configuration), terminal);
    }

    static int WrongUse(Terminal terminal, ParseResult result, Command root)
    {
        foreach (var error in result.Errors)
            terminal.Error.WriteLine("error: " + error.Message);
        var command = result.CommandResult.Command;
        terminal.Error.WriteLine($"Try 'dbready {(command == root ? "" : command.Name + " ")}--help'.");
        return ExitCodes.WrongUse;
    }

    /// <summary>Every way to end, but none with a stack trace.</summary>
    static async Task<int> RunAsync(Func<Task<int>> run, Terminal terminal)
    {
        try
        {
            // The handler of Ctrl-C may answer before the command's own exception gets here.
            var exit = await run();
            return exit == ExitCodes.Cancelled ? Cancelled(terminal) : exit;
        }
        catch (OperationCanceledException)
        {
            return Cancelled(terminal);
        }
        catch (CatalogException e)
        {
            foreach (var line in StackCatalogue.Describe(e))
                terminal.Error.WriteLine(ForeignText.Clean(line));
            return ExitCodes.WrongUse;
        }
        catch (Exception e) when (e is UsageException or ProjectException)
        {
            terminal.Error.WriteLine("error: " + e.Message);
            return ExitCodes.WrongUse;
        }
#pragma warning disable CA1031 // the last resort: whatever it is, the gate is closed and no stack trace is shown
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"error: dbready itself failed ({e.GetType().Name}): {e.Message}");
            return ExitCodes.Findings;
        }
    }

    static int Cancelled(Terminal terminal)
    {
        terminal.Error.WriteLine("dbready: cancelled");
        return ExitCodes.Cancelled;
    }
}
