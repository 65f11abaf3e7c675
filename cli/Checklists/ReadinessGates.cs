using System.Text.Json;

namespace Dbready.Checklists;

/// <summary>The gates on the way to production, and the lists that are gone through at each: <c>readiness-gates.json</c>.</summary>
/// <param name="Gates">The gates.</param>
/// <param name="Lists">The lists.</param>
internal sealed record ReadinessGates(ImmutableArray<ReadinessGate> Gates, ImmutableArray<Checklist> Lists)
{
    static readonly Lazy<ReadinessGates> File = new(Read);

    /// <summary>All of them.</summary>
    public static ReadinessGates Instance => File.Value;

    /// <summary>The lists of a gate, in their order.</summary>
    public IEnumerable<Checklist> Of(ReadinessGate gate) => gate.Lists.Select(id => Lists.Single(list => list.Id == id));

    static ReadinessGates Read()
    {
        using var stream = typeof(ReadinessGates).Assembly.GetManifestResourceStream("readiness-gates.json")!;
        return JsonSerializer.Deserialize(stream, GatesJson.Default.ReadinessGates)!;
    }
}
