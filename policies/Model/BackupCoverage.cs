namespace Policies.Model;

/// <summary>
/// Tells which selections of AWS Backup take in a database: by dependency, by ARN, or by tag. Conditions other than equal tags are taken as met.
/// </summary>
public sealed class BackupCoverage
{
    private const int ArnParts = 7;

    private readonly Dictionary<string, List<BackupSelection>> byUrn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BackupSelection>> byName = new(StringComparer.Ordinal);
    private readonly List<(string[] Arn, BackupSelection Selection)> byPattern = [];
    private readonly List<(Fact<string> Key, Fact<string> Value, BackupSelection Selection)> byTag = [];

    /// <summary>Reads what a stack declares.</summary>
    public BackupCoverage(StackModel stack)
    {
        foreach (var selection in stack.All<BackupSelection>())
        {
            foreach (var urn in selection.Resource.DependenciesOf(selection.Resources.Path))
                Add(byUrn, urn, selection);
            foreach (var arn in selection.Resources.Items.Select(item => item.Text().Value).OfType<string>())
                AddArn(arn, selection);
            foreach (var tag in selection.SelectionTags.Items)
                byTag.Add((tag["key"].Text(), tag["value"].Text(), selection));
        }
    }

    /// <summary>The selections that take in a database.</summary>
    public IEnumerable<BackupSelection> Of(Database database)
    {
        var kind = database.Kind == DatabaseKind.Cluster ? "cluster" : "db";
        return Found(byUrn, database.Resource.Urn)
            .Concat(Found(byName, kind + ":" + database.Identifier.Value))
            .Concat(byPattern.Where(pattern => Matches(pattern.Arn, kind, database.Identifier.Value)).Select(pattern => pattern.Selection))
            .Concat(byTag.Where(tag => tag.Key.Value is { } key && HasTag(database, key, tag.Value.Value)).Select(tag => tag.Selection))
            .Where(selection => MeetsConditions(selection, database));
    }

    /// <summary>Whether nothing tells, before the update, what a selection takes in.</summary>
    public static bool IsUndecided(BackupSelection selection)
        => selection.Resource.DependenciesOf(selection.Resources.Path).Count == 0
            && (selection.Resources.IsUnknown || selection.SelectionTags.IsUnknown || selection.Resources.Items.Any(item => item.IsUnknown));

    private static List<BackupSelection> Found(Dictionary<string, List<BackupSelection>> index, string key) => index.TryGetValue(key, out var found) ? found : [];

    private static void Add(Dictionary<string, List<BackupSelection>> index, string key, BackupSelection selection)
    {
        if (!index.TryGetValue(key, out var found))
            index[key] = found = [];
        found.Add(selection);
    }

    private void AddArn(string arn, BackupSelection selection)
    {
        var parts = arn.Split(':');
        if (arn == "*" || (arn.Contains('*', StringComparison.Ordinal) && parts.Length == ArnParts))
            byPattern.Add((parts, selection));
        else if (parts.Length == ArnParts)
            Add(byName, parts[5] + ":" + parts[6], selection);
    }

    private static bool Matches(string[] arn, string kind, string? name)
        => arn.Length == 1 || (arn[2] is "rds" or "*" && Matches(arn[5], kind) && (arn[6] == "*" || (name is not null && Matches(arn[6], name))));

    private static bool Matches(string pattern, string text)
        => pattern.EndsWith('*') ? text.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == text;

    private static bool MeetsConditions(BackupSelection selection, Database database)
        => selection.Conditions.Items.SelectMany(condition => condition["stringEquals"].Items).All(condition =>
            condition["key"].Text().Value?.Split('/') is [_, var key] && HasTag(database, key, condition["value"].Text().Value));

    // Keys are compared as AWS does: letter by letter.
    private static bool HasTag(Database database, string key, string? value)
        => Tags.Named(database.Resource, key) is { IsKnown: true } tag && tag.Value == value && tag.Path.EndsWith("." + key, StringComparison.Ordinal);
}
