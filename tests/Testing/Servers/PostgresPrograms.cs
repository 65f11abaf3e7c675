using System.Globalization;

namespace Testing.Servers;

/// <summary>The programs of one major version of PostgreSQL: installed on the machine, or obtained from npm.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Folder">The folder that holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
public sealed record PostgresPrograms(int Major, string Folder)
{
    /// <summary>The programs of a version.</summary>
    /// <param name="major">For example 17.</param>
    /// <exception cref="ServerUnavailableException">They are not installed and could not be obtained.</exception>
    public static async Task<PostgresPrograms> FindAsync(int major)
    {
        if (ServerUser.Problem() is { } problem)
            throw new ServerUnavailableException(problem);
        foreach (var folder in Installed(major))
        {
            if (File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")) && await MajorAsync(folder) == major)
                return new PostgresPrograms(major, folder);
        }

        return new PostgresPrograms(major, await EmbeddedPostgres.ObtainAsync(major));
    }

    /// <summary>A program that only an installed PostgreSQL has, such as <c>pg_dump</c>, or null; it can read servers of its own major and older ones.</summary>
    public string? ClientTool(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) ? path : null;
    }

    private static IEnumerable<string> Installed(int major)
        => new[] { $"/usr/lib/postgresql/{major}/bin", $"/usr/pgsql-{major}/bin", $"/opt/homebrew/opt/postgresql@{major}/bin", $"/usr/local/opt/postgresql@{major}/bin" }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    // postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)
    private static async Task<int> MajorAsync(string folder)
    {
        var result = await Processes.RunAsync(Path.Combine(folder, "pg_ctl"), ["--version"], folder);
        var version = result.Output.Split(' ', '\n').FirstOrDefault(word => word.Length > 0 && char.IsAsciiDigit(word[0])) ?? "";
        return int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
