namespace Pulumi;

/// <summary>Marks a class whose instances are made from the engine's answers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
