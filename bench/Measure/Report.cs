using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Measure;

/// <summary>The figures as they stand in <c>bench/README.md</c>.</summary>
internal static class Report
{
    /// <summary>Puts new figures between the two marks of a section.</summary>
    public static void Update(string file, string section, string figures)
    {
        var text = File.ReadAllText(file);
        var mark = $"<!-- {section}: written by bench/run -->";
        var begin = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = text.IndexOf($"<!-- end of {section} -->", StringComparison.Ordinal);
        File.WriteAllText(file, $"{text[..begin]}\n\n{figures.Trim()}\n\n{text[end..]}");
    }

    /// <summary>The figures about whole stacks in Markdown.</summary>
    public static string Write(PackScale scale)
    {
        var text = new StringBuilder();
        Machine(text);
        text.AppendLine("| Pack | rules | resources | resource checks | stack check | per resource |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var times in scale.Whole.Concat([scale.Equal.Ours, scale.Equal.Node]))
        {
            text.AppendLine(Invariant(
                $"| {times.Pack} | {times.Policies} | {times.Resources:N0} | {times.ResourceSeconds:N2} s | {times.StackSeconds:N2} s | {times.MicrosecondsPerResource:N0} µs |"));
        }

        text.AppendLine();
        Target(text, "one resource at the largest size against one at the smallest", scale.Whole[^1].MicrosecondsPerResource / scale.Whole[0].MicrosecondsPerResource, "at most", 1.2);
        Target(text, "equal rules against the Node host", scale.Equal.Node.MicrosecondsPerResource / scale.Equal.Ours.MicrosecondsPerResource, "at least", 10);
        return text.ToString();
    }

    /// <summary>The figures about four environments in Markdown.</summary>
    public static string Write(Fleet fleet)
    {
        var text = new StringBuilder();
        Machine(text);
        text.AppendLine(Invariant($"| Environment | resources | resources per service | {Fleet.Half} services | {Fleet.All} services | one more service | peak memory |"));
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var (environment, times) in fleet.Times)
        {
            text.AppendLine(Invariant(
                $"| `{environment}` | {times.Resources:N0} | {(double)times.Resources / Fleet.All:N1} | {times.Half.Median:N0} ms | {times.All.Median:N0} ms | {times.Marginal:N1} ms | {times.PeakMegabytes:N0} MB |"));
        }

        return text.ToString();
    }

    /// <summary>The figures in Markdown.</summary>
    public static string Write(GateTimes gate, AnalyzeLoad load, Scale scale)
    {
        var text = new StringBuilder();
        Machine(text);
        text.AppendLine("| Warm `./dbready gate prod` | median | least | most | runs |");
        text.AppendLine("|---|---:|---:|---:|---:|");
        Row(text, "bare Kestrel, HTTP/2, from start to its first answer", gate.Bare);
        Row(text, "**our program, our pack**", gate.Ours);
        Row(text, "official Node program, official Node pack, equal rules", gate.Node);
        text.AppendLine();
        Target(text, "against bare Kestrel", gate.Ours.Median / gate.Bare.Median, "at most", 4);
        Target(text, "against Node", gate.Ours.Median / gate.Node.Median, "at most", 0.5);
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| Analyze calls per second, 8 in flight, {load.Requests} recorded requests in turn | policies | median | least | most | runs |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|");
        text.AppendLine(Invariant($"| **our pack** | {load.Policies.Ours} | {load.Ours.Median:N0} | {load.Ours.Min:N0} | {load.Ours.Max:N0} | {load.Ours.Count} |"));
        text.AppendLine(Invariant($"| official Node host | {load.Policies.Node} | {load.Node.Median:N0} | {load.Node.Min:N0} | {load.Node.Max:N0} | {load.Node.Count} |"));
        text.AppendLine();
        Target(text, "against the Node host", load.Ours.Median / load.Node.Median, "at least", 10);
        text.AppendLine();
        text.AppendLine("| Whole gate by services | resources | resources per service | median | least | most | runs |");
        text.AppendLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (services, times) in scale.Times)
        {
            var resources = scale.Resources[services];
            text.AppendLine(Invariant(
                $"| {services:N0} | {resources:N0} | {(double)resources / services:N1} | {times.Median:N0} ms | {times.Min:N0} ms | {times.Max:N0} ms | {times.Count} |"));
        }

        text.AppendLine();
        var (small, large) = scale.Marginal;
        text.AppendLine(Invariant($"One more service costs {small:N2} ms between 10 and 100, {large:N2} ms between 100 and 1,000."));
        text.AppendLine();
        Target(text, "marginal cost at 1,000 against that at 100", large / small, "at most", 1.2);
        var programs = string.Join(", ", scale.PeakMegabytes.Select(p => Invariant($"{p.Key} {p.Value:N0} MB")));
        var both = scale.PeakMegabytes.Where(p => p.Key is "dbready" or "Policies").Sum(p => p.Value);
        Target(text, $"peak memory of engine and pack at 1,000 services, in MB ({programs})", both, "at most", 500);
        return text.ToString();
    }

    private static void Machine(StringBuilder text)
    {
        var cores = Environment.ProcessorCount;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:yyyy-MM-dd}, {cores} cores, {memory} GiB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, Node {NodeVersion()}.");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Load of the machine over the last 1, 5 and 15 minutes when it ended: {string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ')[..3])}.");
        text.AppendLine();
    }

    private static void Row(StringBuilder text, string name, Samples samples)
        => text.AppendLine(Invariant($"| {name} | {samples.Median:N0} ms | {samples.Min:N0} ms | {samples.Max:N0} ms | {samples.Count} |"));

    private static void Target(StringBuilder text, string name, double value, string relation, double wanted)
    {
        var met = relation == "at most" ? value <= wanted : value >= wanted;
        text.AppendLine(Invariant($"- {name}: **{value:N2}**, wanted {relation} {wanted}: {(met ? "met" : "missed")}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string NodeVersion() => new Command("node", ["--version"], ".").Run().Output.Trim();
}
