namespace Infra.Tests.Requirements;

/// <summary>What the readiness documents ask for.</summary>
/// <param name="Id">Such as <c>R009</c>.</param>
/// <param name="Title">In a line.</param>
/// <param name="Rows">Where it is declared.</param>
/// <param name="Open">What is missing; null: nothing.</param>
internal sealed record Requirement(string Id, string Title, IReadOnlyList<RequirementRow> Rows, string? Open);
