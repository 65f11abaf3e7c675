using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>How long CloudWatch can keep logs.</summary>
/// <param name="Date">The day on which the list was written.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Days">The numbers of days that it takes, ascending; 0, for ever, is none of them.</param>
public sealed record LogRetentions(DateOnly Date, string Source, ImmutableArray<int> Days)
{
    private static readonly Lazy<LogRetentions> File = new(() => DataFile.Read<LogRetentions>("log-retention.json"));

    /// <summary>The list.</summary>
    public static LogRetentions Instance => File.Value;
}
