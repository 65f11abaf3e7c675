namespace Pulumi.Experimental.Provider;

/// <summary>The parts of <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
internal static class UrnParts
{
    private const string Separator = "::";

    /// <summary>What follows the type; may itself contain the separator.</summary>
    public static string Name(string urn) => Part(urn, 3);

    /// <summary>The type without the parents' types.</summary>
    public static string Type(string urn)
    {
        var types = Part(urn, 2);
        return types[(types.LastIndexOf('$') + 1)..];
    }

    private static string Part(string urn, int index)
    {
        var parts = urn.Split(Separator, 4);
        return index < parts.Length ? parts[index] : "";
    }
}
