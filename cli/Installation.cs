namespace Dbready;

/// <summary>Where this clone and its built programs are.</summary>
/// <param name="Root">The clone: the folder of <c>Pulumi.yaml</c>.</param>
/// <param name="Programs">The folder of the built programs: <c>Infra</c>, <c>Policies</c> and this one.</param>
internal sealed record Installation(string Root, string Programs)
{
    /// <summary>The installation that this process was started from.</summary>
    /// <exception cref="UsageException">There is no <c>Pulumi.yaml</c> in any folder above the program.</exception>
    public static Installation OfProcess()
    {
        var programs = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        for (var folder = Path.GetDirectoryName(programs); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Pulumi.yaml")))
                return new Installation(folder, programs);
        }
        throw new UsageException($"{programs}: no folder above it has a Pulumi.yaml; start dbready from its clone.");
    }

    /// <summary>The clone's own policy pack.</summary>
    public string PolicyPack => Path.Combine(Root, "policies");

    /// <summary>Schemas of the packages that this clone's program declares resources of.</summary>
    public IEnumerable<string> Schemas => Directory.EnumerateFiles(Path.Combine(Programs, "schemas"), "schema.json", SearchOption.AllDirectories);

    /// <summary>A built program, or null when it has not been built.</summary>
    public string? Prebuilt(string name)
    {
        var path = Path.Combine(Programs, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return File.Exists(path) ? path : null;
    }
}
