using Dbready;
using Dbready.Text;

var terminal = Terminal.OfProcess();
try
{
    return await App.RunAsync(args, terminal, Installation.OfProcess());
}
catch (UsageException e)
{
    terminal.Error.WriteLine("error: " + e.Message);
    return ExitCodes.WrongUse;
}
