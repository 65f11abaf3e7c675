namespace Infra.Sizing;

/// <summary>A share of a server's connections.</summary>
/// <param name="Name">Who: an entry, a client, a service or a purpose.</param>
/// <param name="Kind"><c>pool</c>, <c>proxy</c>, <c>authQuery</c>, <c>direct</c>, <c>migration</c>, <c>dump</c>, <c>rotation</c>, <c>monitoring</c> or <c>admin</c>.</param>
/// <param name="Connections">At most, during a deploy and a rotation.</param>
internal sealed record BudgetLine(string Name, string Kind, int Connections);
