using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>Collects what packs report, in the order of resources whatever the order of answers. Thread-safe.</summary>
internal sealed class PackResults
{
    private const int StackOrder = int.MaxValue;
    private readonly Lock gate = new();
    private readonly List<(int Order, int Sequence, Finding Finding)> findings = [];
    private readonly List<(int Order, RunningPack Pack, string Urn, RepeatedField<PolicyNotApplicable> Entries)> notApplicable = [];

    // Packs say the same of all resources of a type.
    private readonly HashSet<RepeatedField<PolicyNotApplicable>> said = [];
    private readonly List<(int Order, int Sequence, Remediation Entry)> remediations = [];

    public ImmutableArray<Finding> Findings => Sorted(findings);

    public IEnumerable<NotApplicable> NotApplicable
        => from item in notApplicable.OrderBy(i => i.Order).ThenBy(i => i.Pack.Index)
           from entry in item.Entries
           select new NotApplicable(entry.PolicyName, item.Pack.Info.Name, item.Urn, entry.Reason);

    public ImmutableArray<Remediation> Remediations => Sorted(remediations);

    /// <summary>Adds the answer to the check of one resource. It is about that resource, whatever URNs it names.</summary>
    public void AddResource(RunningPack pack, int order, string urn, AnalyzeResponse response)
        => Add(pack, order, response, PolicyScope.Resource, _ => urn, urn);

    /// <summary>Adds the answer to the check of the stack. What names no resource of the stack is about the stack.</summary>
    public void AddStack(RunningPack pack, AnalyzeResponse response, string stackUrn, Func<string, bool> isInStack)
        => Add(pack, StackOrder, response, PolicyScope.Stack, urn => isInStack(urn) ? urn : stackUrn, "");

    public void AddRemediations(RunningPack pack, int order, string urn, RemediateResponse response)
    {
        lock (gate)
        {
            foreach (var remediation in response.Remediations)
            {
                if (remediation.Diagnostic.Length == 0)
                {
                    remediations.Add((order, pack.Index, new Remediation(remediation.PolicyName, remediation.PolicyPackName, urn, remediation.Description)));
                    continue;
                }

                findings.Add((order, pack.Index, new Finding(
                    remediation.PolicyName,
                    remediation.PolicyPackName,
                    pack.VersionOr(remediation.PolicyPackVersion),
                    PolicyLevel.Advisory,
                    pack.SeverityOf(remediation.PolicyName),
                    urn,
                    remediation.Diagnostic,
                    remediation.Description,
                    PolicyScope.Resource)));
            }

            AddNotApplicable(pack, order, response.NotApplicable, urn);
        }
    }

    private void Add(RunningPack pack, int order, AnalyzeResponse response, PolicyScope scope, Func<string, string> urnOf, string notApplicableUrn)
    {
        lock (gate)
        {
            foreach (var d in response.Diagnostics)
            {
                findings.Add((order, pack.Index, new Finding(
                    d.PolicyName,
                    d.PolicyPackName,
                    pack.VersionOr(d.PolicyPackVersion),
                    d.EnforcementLevel == EnforcementLevel.Remediate ? PolicyLevel.Mandatory : (PolicyLevel)d.EnforcementLevel,
                    d.Severity == Pulumirpc.PolicySeverity.Unspecified ? pack.SeverityOf(d.PolicyName) : (PolicySeverity)d.Severity,
                    urnOf(d.Urn),
                    d.Message,
                    d.Description,
                    scope)));
            }

            AddNotApplicable(pack, order, response.NotApplicable, notApplicableUrn);
        }
    }

    private void AddNotApplicable(RunningPack pack, int order, RepeatedField<PolicyNotApplicable> entries, string urn)
    {
        if (entries.Count == 0)
            return;
        if (said.TryGetValue(entries, out var same))
            entries = same;
        else
            said.Add(entries);
        notApplicable.Add((order, pack, urn, entries));
    }

    private ImmutableArray<T> Sorted<T>(List<(int Order, int Sequence, T Item)> items)
    {
        lock (gate)
            return [.. items.OrderBy(i => i.Order).ThenBy(i => i.Sequence).Select(i => i.Item)];
    }
}
