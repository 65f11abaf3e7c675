using System.ComponentModel;
using System.Diagnostics;

namespace Access.Servers;

/// <summary>
/// Runs a tunnel's command from a process of its own, between the provider and the command. A provider that is killed cannot end what it started; but
/// the guard's standard input ends with it, on every system. (Linux could signal the command itself, but would so at the end of the thread that
/// started it, and nobody else would.)
/// </summary>
internal static class TunnelGuard
{
    /// <summary>First argument of a program that is to be one; the command follows.</summary>
    public const string Argument = "tunnel";

    /// <summary>Exit code where the command cannot be started: the shell's.</summary>
    public const int NotStarted = 127;

    /// <summary>How one is started: the provider's program once more, which lies beside whatever else uses it.</summary>
    /// <param name="running">What runs now: an executable, whatever its name, or the <c>dotnet</c> of an assembly.</param>
    /// <param name="isProvider">Whether that is the provider.</param>
    /// <param name="command">The tunnel's.</param>
    public static ProcessStartInfo Start(string running, bool isProvider, IEnumerable<string> command)
    {
        var provider = Path.Combine(AppContext.BaseDirectory, "Access");
        var (program, arguments) = Path.GetFileNameWithoutExtension(running) == "dotnet"
            ? (running, (string[])[$"{provider}.dll", Argument, .. command])
            : (isProvider ? running : provider + Path.GetExtension(running), [Argument, .. command]);
        return new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    /// <summary>Runs the command to its end, or to the provider's.</summary>
    /// <returns>The command's exit code.</returns>
    public static async Task<int> RunAsync(string[] command)
    {
        using var tunnel = new Process { StartInfo = new(command[0], command[1..]) { UseShellExecute = false, RedirectStandardInput = true } };
        try
        {
            tunnel.Start();
        }
        catch (Win32Exception e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return NotStarted;
        }

        var provider = Task.Run(() => Console.OpenStandardInput().CopyTo(Stream.Null));
        if (await Task.WhenAny(provider, tunnel.WaitForExitAsync()) == provider)
            tunnel.Kill(entireProcessTree: true);
        await tunnel.WaitForExitAsync();
        return tunnel.ExitCode;
    }
}
