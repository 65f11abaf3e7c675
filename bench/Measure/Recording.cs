using System.Text.Json;
using Pulumirpc;

namespace Measure;

/// <summary>What our program declares, written down once: for the loads, and for the Node program to declare it too.</summary>
internal static class Recording
{
    /// <summary>Records the stack and gives it to the Node program.</summary>
    /// <returns>Every Analyze request.</returns>
    /// <exception cref="InvalidOperationException">The Node program declares something else.</exception>
    public static List<AnalyzeRequest> Make(Layout layout)
    {
        var folder = Directory.CreateTempSubdirectory("dbready-bench-").FullName;
        try
        {
            Record(layout, layout.Root, folder);
            File.Copy(Path.Combine(folder, "resources.json"), Path.Combine(layout.NodeProgram, "resources.json"), overwrite: true);
            var requests = Read(Path.Combine(folder, "requests.bin"));
            Compare(Declared(layout, []), Declared(layout, ["--program", layout.NodeProgram]));
            return requests.Count > 0 ? requests : throw new InvalidOperationException("nothing was recorded");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Records a generated stack.</summary>
    /// <param name="layout">Where things are.</param>
    /// <param name="services">How many services it has.</param>
    public static (List<AnalyzeRequest> Resources, AnalyzeStackRequest Stack) Generate(Layout layout, int services)
    {
        var folder = Directory.CreateTempSubdirectory("dbready-bench-").FullName;
        try
        {
            Catalogues.Write(folder, Path.Combine(layout.Bin, "Infra"), services);
            Record(layout, folder, folder);
            return (Read(Path.Combine(folder, "requests.bin")), AnalyzeStackRequest.Parser.ParseFrom(File.ReadAllBytes(Path.Combine(folder, "stack.bin"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Record(Layout layout, string project, string folder)
        => new Command(layout.Dbready, ["gate", "prod", "--policy-pack", layout.RecordingPack], project)
        {
            Variables = { ["RECORD_TO"] = folder },
        }.Run();

    private static List<AnalyzeRequest> Read(string file)
    {
        using var stream = File.OpenRead(file);
        var requests = new List<AnalyzeRequest>();
        while (stream.Position < stream.Length)
            requests.Add(AnalyzeRequest.Parser.ParseDelimitedFrom(stream));
        return requests;
    }

    // Default providers carry the versions of their SDKs in their names.
    private static HashSet<string> Declared(Layout layout, string[] program)
    {
        var (_, output) = new Command(layout.Dbready, ["preview", "prod", "--format", "json", .. program], layout.Root).Run();
        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("steps").EnumerateArray()
            .Select(step => step.GetProperty("urn").GetString()!)
            .Where(urn => !urn.Contains("::default", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static void Compare(HashSet<string> ours, HashSet<string> theirs)
    {
        if (!ours.SetEquals(theirs))
        {
            throw new InvalidOperationException(
                $"The Node program declares something else.\nOnly we: {string.Join(' ', ours.Except(theirs, StringComparer.Ordinal))}\nOnly Node: {string.Join(' ', theirs.Except(ours, StringComparer.Ordinal))}");
        }
    }
}
