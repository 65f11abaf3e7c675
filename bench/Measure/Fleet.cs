using System.Text.Json;

namespace Measure;

/// <summary>Previews of a team's four environments, with 30 and with 60 services in each.</summary>
internal sealed class Fleet(Layout layout)
{
    public const int Half = 30;
    public const int All = 60;

    private const int Rounds = 5;

    /// <summary>By environment.</summary>
    public Dictionary<string, FleetTimes> Times { get; } = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var services in (int[])[Half, All])
        {
            var folder = Directory.CreateTempSubdirectory("dbready-bench-").FullName;
            try
            {
                Catalogues.Write(folder, Path.Combine(layout.Bin, "Infra"), services, everywhere: true);
                foreach (var environment in (string[])["prod", "staging", "dev", "preview"])
                    Run(new Command(layout.Dbready, ["preview", environment, "--format", "json"], folder), environment, services);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private void Run(Command preview, string environment, int services)
    {
        if (!Times.TryGetValue(environment, out var times))
            Times.Add(environment, times = new FleetTimes());
        var samples = services == Half ? times.Half : times.All;
        for (var round = 0; round < Rounds; round++)
            samples.Add(preview.Run().Time.TotalMilliseconds);
        if (services == Half)
            return;

        // Memory in a run of its own: looking at it takes time.
        var peaks = new Dictionary<int, double>();
        var output = preview.Run(root =>
        {
            foreach (var (id, _, megabytes) in Processes.Tree(root))
                peaks[id] = megabytes;
        }).Output;
        times.PeakMegabytes = peaks.Values.Sum();
        times.Resources = ResourcesIn(output);
    }

    private static int ResourcesIn(string report)
    {
        using var json = JsonDocument.Parse(report);
        return json.RootElement.GetProperty("changeSummary").GetProperty("create").GetInt32();
    }
}
