namespace Access.Tests.Support;

/// <summary>What one role of a service may do with one type of object in the service's database, on those there are and those to come.</summary>
/// <param name="Role">The role.</param>
/// <param name="Database">The database.</param>
/// <param name="ObjectType">As the package names it.</param>
/// <param name="Privileges">In PostgreSQL's words.</param>
internal sealed record DeclaredGrant(string Role, string Database, string ObjectType, params string[] Privileges);
