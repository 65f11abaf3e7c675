using System.Collections.Immutable;

namespace Access.Grants;

/// <summary>What a role holds on one object, one column, or the objects to come.</summary>
/// <param name="Target">The object as GRANT names it, quoted; for default privileges the schema, or empty.</param>
/// <param name="Column">The column, or null.</param>
/// <param name="Owner">The role whose objects they are.</param>
/// <param name="Privileges">Privilege to whether it may be granted on.</param>
internal sealed record Held(string Target, string? Column, string Owner, ImmutableSortedDictionary<string, bool> Privileges);
