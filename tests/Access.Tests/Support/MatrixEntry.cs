namespace Access.Tests.Support;

/// <summary>That a role holds a privilege.</summary>
/// <param name="Role">The role, whichever way it holds it.</param>
/// <param name="Database">Where.</param>
/// <param name="ObjectType">On what; <c>schema</c> is <c>public</c>.</param>
/// <param name="Privilege">In PostgreSQL's words; null: what only an owner may.</param>
/// <param name="OnLaterObjects">On objects made after the grants, not before.</param>
internal sealed record MatrixEntry(string Role, string Database, string ObjectType, string? Privilege, bool OnLaterObjects);
