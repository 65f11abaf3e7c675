namespace Engine;

/// <summary>One value of the stack's configuration.</summary>
/// <param name="Text">The value in clear; structured values as JSON text.</param>
/// <param name="Secret">Whether the value is secret.</param>
public sealed record ConfigValue(string Text, bool Secret = false)
{
    /// <summary>The value, or <c>[secret]</c>.</summary>
    public override string ToString() => Secret ? "[secret]" : Text;
}
