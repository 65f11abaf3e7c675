namespace Engine;

/// <summary>What a project is written in: <c>runtime</c> of <c>Pulumi.yaml</c> or <c>PulumiPolicy.yaml</c>.</summary>
/// <param name="Name"><c>dotnet</c> or <c>nodejs</c>; others are refused when the program is started.</param>
/// <param name="Binary">The built program of the option <c>binary</c>, or <see langword="null"/>.</param>
public sealed record ProjectRuntime(string Name, string? Binary = null);
