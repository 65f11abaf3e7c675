using System.Diagnostics;
using System.Globalization;
using Dbready.Tests.Support;
using Testing;

namespace Dbready.Tests.Commands;

public sealed class CancellationTests
{
    [SkippableFact]
    public async Task Ctrl_C_ends_with_130_and_leaves_no_program_behind()
    {
        using var project = new ScriptedProject("echo $$ > pid.new; mv pid.new pid; exec sleep 300");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dbready.dll"), "preview", "prod", "--program", project.Path])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var child = await PidAsync(project.PathOf("pid"));
        await Processes.RunAsync("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)], project.Path);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("dbready: cancelled\n", await process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCodes.Cancelled, process.ExitCode);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(child));
    }

    static async Task<int> PidAsync(string file)
    {
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!);
        var written = new TaskCompletionSource();
        watcher.Renamed += (_, e) => Complete(e.FullPath == file);
        watcher.EnableRaisingEvents = true;
        Complete(File.Exists(file));
        await written.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return int.Parse(await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture);

        void Complete(bool there)
        {
            if (there)
                written.TrySetResult();
        }
    }
}
