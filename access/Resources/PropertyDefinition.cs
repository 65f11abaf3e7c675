using Pulumi.Experimental;

namespace Access.Resources;

/// <summary>An input property of a resource, as far as checking and comparing need it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Default">Its value when the program gives none; null leaves it out.</param>
/// <param name="Replaces">PostgreSQL cannot alter it: a change replaces the resource.</param>
/// <param name="Compared">A change is a difference. Not so for what only other properties give effect to.</param>
/// <param name="ServerDecides">Left out by the program, it is what the server made it, and no difference.</param>
internal sealed record PropertyDefinition(
    string Name, PropertyValue? Default = null, bool Replaces = false, bool Compared = true, bool ServerDecides = false);
