using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Who is told of events of RDS.</summary>
/// <param name="Resource">The resource.</param>
public sealed record EventSubscription(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Whether it is in force.</summary>
    public required Fact<bool> Enabled { get; init; }

    /// <summary>What the events are about: <c>db-instance</c>; nothing means everything.</summary>
    public required Fact<string> SourceType { get; init; }

    /// <summary>Kinds of events; none means all.</summary>
    public required Node Categories { get; init; }

    /// <summary>Identifiers; none means all.</summary>
    public required Node Sources { get; init; }

    /// <summary>Which of some kinds of events it leaves out.</summary>
    public IReadOnlyCollection<string> Missing(IEnumerable<string> wanted)
        => Categories is { IsUnknown: false, Items.IsEmpty: true } ? [] : [.. wanted.Except(Categories.Items.Select(item => item.Text().Value ?? ""), StringComparer.Ordinal)];
}
