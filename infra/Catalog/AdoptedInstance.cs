namespace Infra.Catalog;

/// <summary>What exists already and is taken over as it is. Stays in the catalogue, like a former name.</summary>
/// <param name="Instance">Identifier of the instance.</param>
/// <param name="ParameterGroup">Name of its parameter group; null: a new one is made.</param>
/// <param name="HasLogGroups">Whether its log groups are there.</param>
public sealed record AdoptedInstance(string Instance, string? ParameterGroup, bool HasLogGroups);
