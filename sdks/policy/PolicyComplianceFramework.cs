namespace Pulumi.Policy;

/// <summary>The framework that a policy belongs to.</summary>
/// <param name="Name">Name: <c>CIS</c>.</param>
/// <param name="Version">Version of the framework.</param>
/// <param name="Reference">The control's id in it.</param>
/// <param name="Specification">The control's text.</param>
public sealed record PolicyComplianceFramework(string Name, string Version = "", string Reference = "", string Specification = "");
