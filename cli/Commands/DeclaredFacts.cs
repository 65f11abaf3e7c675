using Pulumi.Experimental;

namespace Dbready.Commands;

/// <summary>A component of this product, with what it declares.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Inputs">The facts.</param>
internal sealed record DeclaredFacts(string Type, ImmutableDictionary<string, PropertyValue> Inputs);
