using System.Collections.Immutable;

namespace Testing.Servers;

/// <summary>Programs of a newer Debian, unpacked beside the system with the C library they were built for; nothing is installed.</summary>
internal static class DebianPackages
{
    private const string Suite = "trixie";
    private const string Keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

    /// <summary>A folder with a package and the libraries that it needs.</summary>
    public static Task<string> UnpackAsync(string package)
    {
        if (!File.Exists("/usr/bin/apt-get") || !File.Exists(Keyring))
            throw new ServerUnavailableException($"{package} is not installed in a version that is new enough, and this is no Debian to get it from");
        return ServerCache.GetAsync($"{package}-{Suite}", folder => FillAsync(package, folder));
    }

    /// <summary>The command of an unpacked program, started by the loader of its own C library.</summary>
    public static ImmutableArray<string> Command(string root, string program)
    {
        var loader = Directory.EnumerateFiles(Path.Combine(root, "usr", "lib"), "ld-linux-*.so.*", SearchOption.AllDirectories).First();
        return [loader, "--library-path", Path.GetDirectoryName(loader)!, Path.Combine(root, program)];
    }

    private static async Task FillAsync(string package, string folder)
    {
        using var state = new ScratchFolder();
        Directory.CreateDirectory(state.PathOf("lists", "partial"));
        Directory.CreateDirectory(state.PathOf("cache", "archives", "partial"));
        await File.WriteAllTextAsync(state.PathOf("sources.list"), $"deb [signed-by={Keyring}] {Mirror()} {Suite} main\n");
        string[] options =
        [
            "-oDir::Etc::sourcelist=" + state.PathOf("sources.list"), "-oDir::Etc::sourceparts=/dev/null", "-oDir::State::lists=" + state.PathOf("lists"),
            "-oDir::Cache=" + state.PathOf("cache"), "-oDir::State::status=/dev/null", "-oAPT::Sandbox::User=" + Environment.UserName,
        ];
        await AptAsync("update");
        // Everything would be to be installed; of that, only libraries are needed to run one program.
        var closure = await AptAsync("-s", "install", "--no-install-recommends", package);
        var names = closure.Split('\n').Where(l => l.StartsWith("Inst ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1])
            .Where(n => n == package || n.StartsWith("zlib", StringComparison.Ordinal) || (n.StartsWith("lib", StringComparison.Ordinal) && !n.Contains("perl", StringComparison.Ordinal)));
        await AptAsync(["download", .. names]);
        foreach (var file in Directory.EnumerateFiles(state.Path, "*.deb"))
            await RunAsync("dpkg", "-x", file, folder);

        Task<string> AptAsync(params string[] arguments) => RunAsync("apt-get", [.. options, "-q", .. arguments]);

        async Task<string> RunAsync(string program, params string[] arguments)
        {
            var result = await Processes.RunAsync(program, arguments, state.Path);
            return result.ExitCode == 0
                ? result.Output
                : throw new ServerUnavailableException($"{package} is not installed in a version that is new enough, and cannot be had from Debian {Suite}: {result.Error.Trim()}");
        }
    }

    /// <summary>The mirror that this machine uses itself.</summary>
    private static string Mirror()
    {
        var folder = "/etc/apt/sources.list.d";
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".sources" or ".list") : [];
        return files.Append("/etc/apt/sources.list").Where(File.Exists).SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("URIs:", StringComparison.Ordinal) || l.StartsWith("deb ", StringComparison.Ordinal))
            .SelectMany(l => l.Split(' '))
            .Select(word => word.TrimEnd('/'))
            .FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal) && word.EndsWith("/debian", StringComparison.Ordinal))
            ?? "http://deb.debian.org/debian";
    }
}
