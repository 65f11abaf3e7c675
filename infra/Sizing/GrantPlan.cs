namespace Infra.Sizing;

/// <summary>Privileges of a role on one kind of object.</summary>
/// <param name="ObjectType"><c>database</c>, <c>schema</c>, <c>table</c> or <c>sequence</c>.</param>
/// <param name="Schema">Schema of the objects; null for the database.</param>
/// <param name="Privileges">In PostgreSQL's words.</param>
/// <param name="Objects">Only these; null: all there are.</param>
/// <param name="Future">On objects that the owner will create.</param>
internal sealed record GrantPlan(string ObjectType, string? Schema, IReadOnlyList<string> Privileges, IReadOnlyList<string>? Objects = null, bool Future = false);
