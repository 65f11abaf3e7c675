namespace Pulumi.Serialization;

/// <summary>One argument.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Value">Its value; <see langword="null"/> when not given.</param>
/// <param name="Json">Whether it travels as JSON text.</param>
internal readonly record struct ArgumentValue(string Name, object? Value, bool Json);
