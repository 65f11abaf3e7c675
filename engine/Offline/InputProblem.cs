namespace Engine.Offline;

/// <summary>An input that does not fit the schema.</summary>
/// <param name="Path">The property path: <c>tags.team</c>, <c>ingress[0].fromPort</c>.</param>
/// <param name="Reason">What is wrong, what was found and what is allowed.</param>
public sealed record InputProblem(string Path, string Reason);
