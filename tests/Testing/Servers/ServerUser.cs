namespace Testing.Servers;

/// <summary>Who runs servers: PostgreSQL and PgBouncer refuse to be run by root.</summary>
public static class ServerUser
{
    private static readonly bool IsRoot = Environment.UserName == "root";

    /// <summary>The command as that user.</summary>
    public static (string File, IReadOnlyList<string> Arguments) Command(string file, IEnumerable<string> arguments)
        => IsRoot ? ("runuser", ["-u", "postgres", "--", file, .. arguments]) : (file, [.. arguments]);

    /// <summary>Runs a program as that user to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task RunAsync(string folder, string file, params string[] arguments)
    {
        var command = Command(file, arguments);
        var result = await Processes.RunAsync(command.File, command.Arguments, folder);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(file)}: {result.All}");
    }

    /// <summary>Why no server can be run at all, or null.</summary>
    public static string? Problem()
        => IsRoot && !(File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)))
            ? "servers do not run as root, and there is no user postgres to run them: start as another user, or create that one"
            : null;
}
