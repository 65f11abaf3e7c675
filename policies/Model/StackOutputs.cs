namespace Policies.Model;

/// <summary>The outputs of the stack itself.</summary>
public static class StackOutputs
{
    /// <summary>The type token of the stack itself.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Every text in the outputs, at any depth.</summary>
    public static IEnumerable<Fact<string>> Of(StackModel stack)
    {
        foreach (var resource in stack.Resources.Where(resource => resource.Type == StackType))
        {
            foreach (var name in resource.Props.Keys.Order(StringComparer.Ordinal))
            {
                foreach (var text in Texts(resource.At(name)))
                    yield return text;
            }
        }
    }

    private static IEnumerable<Fact<string>> Texts(Node node)
    {
        var inside = node.Items.Concat(node.Names.Select(name => node[name])).ToList();
        if (inside.Count == 0 && !node.IsAbsent)
            return node.Text() is { State: not FactState.Malformed } text ? [text] : [];
        return inside.SelectMany(Texts);
    }
}
