using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Reads facts from resources.</summary>
public static class Facts
{
    /// <summary>The place of a top-level property; what only the provider will say is absent.</summary>
    public static Node At(this PolicyResource resource, string property)
        => new(resource, property, resource.IsDeclared(property) ? resource[property] : null);

    /// <summary>A truth value.</summary>
    public static Fact<bool> Bool(this PolicyResource resource, string property) => resource.At(property).Bool();

    /// <summary>A number.</summary>
    public static Fact<double> Number(this PolicyResource resource, string property) => resource.At(property).Number();

    /// <summary>A text.</summary>
    public static Fact<string> Text(this PolicyResource resource, string property) => resource.At(property).Text();

    /// <summary>Whether the provider filled a property in, such as a name that ends at random, where the program left it out.</summary>
    public static bool IsFilledIn(this PolicyResource resource, string property)
        => resource.At("__defaults").Items.Any(name => name.Text().Value == property);

    /// <summary>A fact that the type of resource cannot declare.</summary>
    public static Fact<T> None<T>(this PolicyResource resource, string property) => new(resource, property, FactState.Absent);
}
