namespace Engine.Monitor;

/// <summary>Makes and takes apart URNs: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
internal static class UrnText
{
    public const string StackType = "pulumi:pulumi:Stack";
    private const string Prefix = "urn:pulumi:";

    public static string Create(string stack, string project, string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "" : QualifiedType(parent);
        var qualified = parentType.Length == 0 || parentType == StackType ? type : $"{parentType}${type}";
        return $"{Prefix}{stack}::{project}::{qualified}::{name}";
    }

    /// <summary>The URN of the stack itself.</summary>
    public static string OfStack(string stack, string project) => Create(stack, project, "", StackType, $"{project}-{stack}");

    public static bool IsValid(string urn)
        => urn.StartsWith(Prefix, StringComparison.Ordinal) && NameStart(urn) > 0;

    /// <summary>The types of all ancestors and of the resource, joined by dollars.</summary>
    public static string QualifiedType(string urn)
    {
        var start = TypeStart(urn);
        return urn[start..urn.IndexOf("::", start, StringComparison.Ordinal)];
    }

    public static string Type(string urn)
    {
        var qualified = QualifiedType(urn);
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    public static string Name(string urn) => urn[NameStart(urn)..];

    private static int TypeStart(string urn)
    {
        var project = urn.IndexOf("::", StringComparison.Ordinal);
        var type = project < 0 ? -1 : urn.IndexOf("::", project + 2, StringComparison.Ordinal);
        return type < 0 ? -1 : type + 2;
    }

    private static int NameStart(string urn)
    {
        var type = TypeStart(urn);
        var name = type < 0 ? -1 : urn.IndexOf("::", type, StringComparison.Ordinal);
        return name < 0 ? -1 : name + 2;
    }
}
