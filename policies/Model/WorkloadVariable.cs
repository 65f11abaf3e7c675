namespace Policies.Model;

/// <summary>An environment variable of a program.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value; of a variable that is filled from a secret, a reference to it.</param>
/// <param name="FromSecret">Whether it is filled from a secret when the program starts.</param>
public sealed record WorkloadVariable(string Name, Fact<string> Value, bool FromSecret);
