using Pulumi.Policy;

namespace Policies.Model;

/// <summary>Tells which service or server a resource belongs to, as far as the resource itself does.</summary>
public static class ServiceNames
{
    private const string Component = "dbready:";
    private const string Tag = "Service";

    /// <summary>The names, the nearest first: what a component declares, the tag <c>Service</c>, and the component that it is part of.</summary>
    public static IEnumerable<string> Of(PolicyResource resource)
    {
        var declared = resource.Type.StartsWith(Component, StringComparison.Ordinal) ? [resource.Text("service").Value, resource.Text("server").Value] : (string?[])[];
        return declared.Append(Tags.Named(resource, Tag).Value).Append(OfParent(resource.Parent)).OfType<string>();
    }

    private static string? OfParent(string urn)
    {
        var name = urn.LastIndexOf("::", StringComparison.Ordinal);
        var type = name < 0 ? -1 : urn.LastIndexOfAny(['$', ':'], name - 1);
        while (type > 0 && urn[type] != '$' && urn[type - 1] != ':')
            type = urn.LastIndexOfAny(['$', ':'], type - 1);
        return type > 0 && urn.AsSpan(type + 1).StartsWith(Component, StringComparison.Ordinal) ? urn[(name + 2)..] : null;
    }
}
