namespace Pulumi;

/// <summary>Marks a member of an args class that is sent to the engine.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>A member that is sent to the engine.</summary>
    /// <param name="name">Its name on the wire.</param>
    /// <param name="required">Whether a missing value is an error before anything is sent.</param>
    /// <param name="json">Whether the value travels as JSON text, as provider configuration does.</param>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }
}
