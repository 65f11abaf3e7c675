using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments: the members that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    /// <summary>The arguments by their names on the wire, missing ones as <see langword="null"/>.</summary>
    /// <exception cref="ArgumentNullException">A required argument is missing.</exception>
    internal virtual IEnumerable<ArgumentValue> Values() => ArgumentMember.Of(GetType()).Select(m => m.Read(this));
}
