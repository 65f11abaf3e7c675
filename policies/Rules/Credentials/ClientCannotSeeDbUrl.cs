using System.Collections.Frozen;
using Policies.Adapters;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E13: no public variable holds a database URL.</summary>
public sealed class ClientCannotSeeDbUrl() : ResourceRule(new RuleInfo(
    "client-cannot-see-db-url",
    "E13",
    "Browsers cannot see the database URL",
    "Build tools copy variables with a public prefix into what every visitor downloads, password included.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    private static readonly string[] PublicPrefixes = ["NEXT_PUBLIC_", "VITE_", "REACT_APP_"];

    /// <inheritdoc/>
    public override FrozenSet<string> Types { get; }
        = AdapterList.TokensOf<Workload>().Concat(AdapterList.TokensOf<ServiceDatabase>()).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Judge(Subject subject, Verdict verdict)
    {
        if (subject is ServiceDatabase service)
            JudgeClients(service, verdict);
        else
            JudgeVariables((Workload)subject, verdict);
    }

    private static void JudgeClients(ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Clients))
            return;
        foreach (var client in service.ReadClients())
        {
            if (verdict.Reads(client.Variable) && client.Variable.Value is { } name && IsPublic(name))
                verdict.Violation(client.Variable, "a name without a public prefix", "Rename the variable, and read it on the server only.");
        }
    }

    private static void JudgeVariables(Workload workload, Verdict verdict)
    {
        if (!verdict.Reads(workload.Source))
            return;
        foreach (var variable in workload.Variables)
        {
            if (!IsPublic(variable.Name))
                continue;
            if (variable.FromSecret || DatabaseVariable.IsOne(variable))
                verdict.Violation(variable.Value.Hidden(), "no database URL in a public variable", "Rename the variable, and read it on the server only.");
            else
                verdict.Reads(variable.Value);
        }
    }

    private static bool IsPublic(string name) => PublicPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
