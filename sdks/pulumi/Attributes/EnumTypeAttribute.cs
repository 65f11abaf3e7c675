namespace Pulumi;

/// <summary>Marks a struct that is an enumeration of strings or numbers: a constructor with one parameter and an explicit conversion back.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
