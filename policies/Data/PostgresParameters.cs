using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Policies.Data;

/// <summary>The parameters of PostgreSQL.</summary>
/// <param name="Date">The day on which they were listed.</param>
/// <param name="Source">Where the list comes from.</param>
/// <param name="Parameters">The parameters, by name.</param>
public sealed record PostgresParameters(DateOnly Date, string Source, ImmutableArray<PostgresParameter> Parameters)
{
    private static readonly Lazy<PostgresParameters> File = new(() => DataFile.Read<PostgresParameters>("postgres-parameters.json"));

    // PostgreSQL reads names in any case, and RDS writes all in lower case.
    private readonly FrozenDictionary<string, PostgresParameter> byName = Parameters.ToFrozenDictionary(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The list.</summary>
    public static PostgresParameters Instance => File.Value;

    /// <summary>A parameter; null when there is none of that name.</summary>
    public PostgresParameter? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The existing name that shares most words with a misspelt one; null when none shares two.</summary>
    public string? Nearest(string name, int? major)
    {
        var words = name.Split('_');
        return Parameters.Where(parameter => parameter.IsIn(major ?? int.MaxValue))
            .Select(parameter => (parameter.Name, Shared: parameter.Name.Split('_').Intersect(words, StringComparer.OrdinalIgnoreCase).Count()))
            .Where(candidate => candidate.Shared > 1)
            .OrderByDescending(candidate => candidate.Shared).ThenBy(candidate => candidate.Name.Length).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }
}
