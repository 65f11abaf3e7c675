using System.Collections.Concurrent;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Finds what a declared resource was before: by its URN, or by a former name. Thread-safe.</summary>
internal sealed class FormerState
{
    private readonly string stack;
    private readonly string project;
    private readonly Dictionary<string, SnapshotResource> olds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> aliasOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> claimed = new(StringComparer.Ordinal);
    private readonly Snapshot? snapshot;

    public FormerState(string stack, string project, Snapshot? snapshot)
    {
        this.stack = stack;
        this.project = project;
        this.snapshot = snapshot;
        foreach (var resource in snapshot?.Resources ?? [])
        {
            if (!resource.PendingDeletion)
                olds[resource.Urn] = resource;
        }
    }

    /// <summary>The former state of a resource, marked as taken.</summary>
    public SnapshotResource? Claim(string urn, string parent, string type, string name, IEnumerable<Alias> aliases)
    {
        if (olds.Count == 0)
            return null;
        foreach (var candidate in Former(parent, type, name, aliases).Prepend(urn))
        {
            if (olds.TryGetValue(candidate, out var old) && claimed.TryAdd(candidate, urn))
            {
                if (!string.Equals(candidate, urn, StringComparison.Ordinal))
                    aliasOf[urn] = candidate;
                return old;
            }
        }

        return null;
    }

    /// <summary>What is deployed and was not claimed, dependents first.</summary>
    public IEnumerable<SnapshotResource> Unclaimed()
        => snapshot is null ? [] : snapshot.Resources.Where(r => r.PendingDeletion || !claimed.ContainsKey(r.Urn)).Reverse();

    private IEnumerable<string> Former(string parent, string type, string name, IEnumerable<Alias> aliases)
    {
        var own = aliases.Select(a => Collapse(a, parent, type, name)).ToList();
        foreach (var urn in own)
            yield return urn;

        // A parent found under a former name: its children may still have theirs.
        if (parent.Length == 0 || !aliasOf.TryGetValue(parent, out var parentAlias))
            yield break;
        yield return Inherited(type, name, UrnText.Name(parent), parentAlias);
        foreach (var urn in own)
            yield return Inherited(UrnText.Type(urn), UrnText.Name(urn), UrnText.Name(parent), parentAlias);
    }

    private string Collapse(Alias alias, string parent, string type, string name)
    {
        if (alias.AliasCase != Alias.AliasOneofCase.Spec)
            return alias.Urn;
        var spec = alias.Spec;
        var aliasParent = spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => "",
            Alias.Types.Spec.ParentOneofCase.ParentUrn when spec.ParentUrn.Length > 0 => aliasOf.GetValueOrDefault(spec.ParentUrn, spec.ParentUrn),
            _ => parent,
        };
        return UrnText.Create(Or(spec.Stack, stack), Or(spec.Project, project), aliasParent, Or(spec.Type, type), Or(spec.Name, name));
    }

    // By convention a child's name begins with its parent's; a renamed parent then renamed the child as well.
    private string Inherited(string type, string name, string parentName, string parentAlias)
    {
        var former = name.StartsWith(parentName, StringComparison.Ordinal) ? UrnText.Name(parentAlias) + name[parentName.Length..] : name;
        return UrnText.Create(stack, project, parentAlias, type, former);
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
