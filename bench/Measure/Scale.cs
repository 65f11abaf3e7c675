using System.Globalization;

namespace Measure;

/// <summary>Whole gates over 10, 100 and 1,000 services: time, resources and memory.</summary>
internal sealed class Scale(Layout layout)
{
    private static readonly (int Services, int Rounds)[] Sizes = [(10, 5), (100, 3), (1_000, 1)];

    /// <summary>Time in ms, by number of services.</summary>
    public Dictionary<int, Samples> Times { get; } = [];

    /// <summary>Resources, by number of services.</summary>
    public Dictionary<int, int> Resources { get; } = [];

    /// <summary>The most memory resident at 1,000 services in MB, by program.</summary>
    public Dictionary<string, double> PeakMegabytes { get; } = new(StringComparer.Ordinal);

    /// <summary>Cost of one more service in ms: between 10 and 100, and between 100 and 1,000.</summary>
    public (double Small, double Large) Marginal
        => ((Times[100].Median - Times[10].Median) / 90, (Times[1_000].Median - Times[100].Median) / 900);

    public void Run()
    {
        foreach (var (services, rounds) in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("dbready-bench-").FullName;
            try
            {
                Catalogues.Write(folder, Path.Combine(layout.Bin, "Infra"), services);
                Run(new Command(layout.Dbready, ["gate", "prod"], folder), services, rounds);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    // The table ends with "dbready/prod: 176 resources, 30 rules" and the verdict.
    private static int ResourcesIn(string table)
    {
        var line = table.Split('\n').Single(l => l.StartsWith("dbready/prod: ", StringComparison.Ordinal));
        return int.Parse(line.Split(' ')[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private void Run(Command gate, int services, int rounds)
    {
        var times = Times[services] = new Samples();
        for (var round = 0; round < rounds; round++)
            times.Add(gate.Run().Time.TotalMilliseconds);

        // Memory in a run of its own: looking at it takes time.
        var peaks = new Dictionary<int, (string Name, double Megabytes)>();
        Resources[services] = ResourcesIn(gate.Run(Watch).Output);
        if (services != 1_000)
            return;
        foreach (var program in peaks.Values.Where(p => p.Name is "dbready" or "Policies" or "Infra").GroupBy(p => p.Name, StringComparer.Ordinal))
            PeakMegabytes[program.Key] = program.Sum(p => p.Megabytes);

        void Watch(int root)
        {
            foreach (var (id, name, megabytes) in Processes.Tree(root))
                peaks[id] = (name, megabytes);
        }
    }
}
