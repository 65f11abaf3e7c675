namespace Infra.Catalog.Binding;

/// <summary>A key names one thing for ever: neither a present nor a former name may be used twice.</summary>
internal static class UniqueNames
{
    public static void Check(IEnumerable<(string Name, IReadOnlyList<string> Formerly, SourcePosition Position, string Path)> things, ProblemList problems)
    {
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, formerly, position, path) in things)
        {
            foreach (var used in formerly.Prepend(name))
            {
                if (!users.TryAdd(used, name))
                    problems.Add(position, path, $"found the name \"{used}\", which is or was {users[used]}'s, allowed a name never used before.");
            }
        }
    }
}
