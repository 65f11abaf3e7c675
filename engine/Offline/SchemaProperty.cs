namespace Engine.Offline;

/// <summary>One property in a schema.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="Secret">Whether it is secret.</param>
/// <param name="Replaces">Whether a change of it replaces the resource.</param>
public sealed record SchemaProperty(SchemaType Type, bool Secret = false, bool Replaces = false);
