using Pulumi.Experimental;

namespace Pulumi.Serialization;

/// <summary>An argument ready to be sent.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Value">Its value.</param>
/// <param name="Resources">The resources that it depends on.</param>
internal readonly record struct SerializedArgument(string Name, PropertyValue Value, HashSet<Resource> Resources);
