using System.Collections.Immutable;

namespace Testing.Servers;

/// <summary>A PgBouncer that can be run: installed on the machine, or unpacked from Debian's packages.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Command">The program, with the arguments that start it.</param>
public sealed record PgBouncerProgram(Version Version, ImmutableArray<string> Command)
{
    /// <summary>The first version that carries prepared statements through transaction pooling.</summary>
    private static readonly Version Oldest = new(1, 21);

    /// <summary>A PgBouncer of 1.21 or newer.</summary>
    /// <exception cref="ServerUnavailableException">None is installed and none could be obtained.</exception>
    public static async Task<PgBouncerProgram> FindAsync()
    {
        if (ServerUser.Problem() is { } problem)
            throw new ServerUnavailableException(problem);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in folders.Append("/usr/sbin").Select(f => Path.Combine(f, "pgbouncer")).Where(File.Exists))
        {
            if (await TryAsync([path]) is { } installed)
                return installed;
        }

        var root = await DebianPackages.UnpackAsync("pgbouncer");
        return await TryAsync(DebianPackages.Command(root, "usr/sbin/pgbouncer"))
            ?? throw new ServerUnavailableException($"the PgBouncer in {root} does not run, or is older than {Oldest}");
    }

    // PgBouncer 1.24.1
    private static async Task<PgBouncerProgram?> TryAsync(ImmutableArray<string> command)
    {
        var result = await Processes.RunAsync(command[0], [.. command.Skip(1), "--version"], "/");
        return result.ExitCode == 0 && result.Output.Split([' ', '\n']) is ["PgBouncer", var text, ..] && Version.TryParse(text, out var version) && version >= Oldest
            ? new PgBouncerProgram(version, command)
            : null;
    }
}
