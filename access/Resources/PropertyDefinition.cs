using Pulumi.Experimental;

namespace Access.Resources;

/// <summary>A property of a resource, a function or the provider: for the schema of the package, for checking and for comparing.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">What it means, for users.</param>
/// <param name="Default">Its value when the program gives none; null leaves it out.</param>
/// <param name="Required">The program must give it.</param>
/// <param name="Replaces">PostgreSQL cannot alter it: a change replaces the resource.</param>
/// <param name="Compared">A change is a difference. Not so for what only other properties give effect to.</param>
/// <param name="ServerDecides">Left out by the program, it is what the server made it, and no difference.</param>
/// <param name="Output">Not an input: the resource gives it. Compared with nothing, so that any value of it is a difference.</param>
/// <param name="Always">As an output it always has a value; so have those that are required or have a default.</param>
/// <param name="Secret">Never shown.</param>
internal sealed record PropertyDefinition(
    string Name,
    PropertyType Type,
    string Description,
    PropertyValue? Default = null,
    bool Required = false,
    bool Replaces = false,
    bool Compared = true,
    bool ServerDecides = false,
    bool Output = false,
    bool Always = false,
    bool Secret = false);
