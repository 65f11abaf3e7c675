using Testing;

namespace Dbready.Tests.Support;

/// <summary>A Pulumi project whose program is a shell script, and so can do everything that no program should.</summary>
internal sealed class ScriptedProject : IDisposable
{
    readonly ScratchFolder _folder = new();

    /// <summary>A project in a folder of its own.</summary>
    /// <param name="script">Lines for <c>sh</c>.</param>
    public ScriptedProject(string script)
    {
        var program = WriteScript("program", script);
        Write("Pulumi.yaml", $"name: scripted\nruntime:\n  name: dotnet\n  options:\n    binary: {program}\n");
    }

    public string Path => _folder.Path;

    public string PathOf(params string[] segments) => _folder.PathOf(segments);

    public void Write(string file, string text)
    {
        var path = _folder.PathOf(file.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes an executable script and gives its path.</summary>
    public string WriteScript(string name, string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "shell scripts need a Unix");
        var path = _folder.PathOf(name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Runs one command line on this project, in memory.</summary>
    public async Task<(int Exit, Screen Screen)> RunAsync(params string[] arguments)
    {
        var screen = new Screen();
        var installation = new Installation(Repository.Root, System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return (await App.RunAsync([.. arguments, "--program", Path], screen.Terminal, installation), screen);
    }

    public void Dispose() => _folder.Dispose();
}
