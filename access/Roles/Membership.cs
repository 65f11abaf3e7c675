namespace Access.Roles;

/// <summary>A group that a role is a member of.</summary>
/// <param name="Role">The group.</param>
/// <param name="Inherit">Uses the group's privileges at once.</param>
/// <param name="Set">May become the group.</param>
/// <param name="Admin">May grant the membership on.</param>
internal sealed record Membership(string Role, bool Inherit, bool Set, bool Admin);
