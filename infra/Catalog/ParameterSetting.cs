namespace Infra.Catalog;

/// <summary>A PostgreSQL parameter and its value.</summary>
/// <param name="Name">PostgreSQL's own name.</param>
/// <param name="Text">As written, in PostgreSQL's notation: <c>16MB</c>.</param>
/// <param name="Value">In the parameter's base unit, as RDS and <c>ALTER ROLE … SET</c> take it: <c>16384</c>.</param>
/// <param name="IsStatic">Takes effect at a reboot only.</param>
public sealed record ParameterSetting(string Name, string Text, string Value, bool IsStatic);
