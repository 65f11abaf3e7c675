using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Credentials;

/// <summary>E12: no credential stands where everybody can read it.</summary>
public sealed class NoCredentialInPlainConfig() : StackRule(new RuleInfo(
    "no-credential-in-plain-config",
    "E12",
    "No credential in plain configuration",
    "Parameters, variables, tags, stack outputs and configuration are shown in consoles, logs and states to people who may not read the data.",
    Severity.Critical,
    RuleLevels.Everywhere))
{
    private const string Expected = "no password and no API key";
    private const string Next = "Keep it in a secret, give the program a reference to it, and change the credential: it has been seen.";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        foreach (var parameter in stack.All<StoredParameter>())
        {
            if (verdict.Reads(parameter.IsEncrypted) && !parameter.IsEncrypted.Value)
                Judge(parameter.Value, verdict);
        }

        foreach (var workload in stack.All<Workload>().Where(workload => verdict.Reads(workload.Source)))
        {
            foreach (var variable in workload.Variables.Where(variable => !variable.FromSecret))
                JudgeVariable(variable, verdict);
        }

        foreach (var resource in stack.Resources)
            JudgeWords(resource, verdict);
        JudgeOutputs(stack, verdict);
        foreach (var (key, value) in verdict.Stack.Config.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!verdict.Stack.ConfigSecretKeys.Contains(key) && PlainCredential.IsIn(value))
                verdict.Violation(stack, "config", key, "[secret]", Expected, "Set it with pulumi config set --secret, and change the credential: it has been seen.");
        }
    }

    private static void Judge(Fact<string> text, Verdict verdict)
    {
        if (verdict.Reads(text) && text.Value is { } value && PlainCredential.IsIn(value))
            verdict.Violation(text.Hidden(), Expected, Next);
    }

    private static void JudgeVariable(WorkloadVariable variable, Verdict verdict)
    {
        if (variable.Value is { IsKnown: true, Value.Length: > 0 } && PlainCredential.IsNamedBy(variable.Name))
            verdict.Violation(variable.Value.Hidden(), Expected, Next);
        else if (variable.Value.IsKnown || PlainCredential.MayBeNamedBy(variable.Name))
            Judge(variable.Value, verdict);
    }

    private static void JudgeWords(PolicyResource resource, Verdict verdict)
    {
        Judge(Tags.Description(resource) is { IsKnown: true } description ? description : resource.None<string>("description"), verdict);
        var tags = Tags.Of(resource);
        foreach (var name in tags.Names)
            Judge(tags[name].Text(), verdict);
    }

    // An output that is unknown because a host is not known yet says nothing, nor one that a service declares as the place of its credentials:
    // a preview does not tell whether an unknown value is secret. The check after the update sees both.
    private static void JudgeOutputs(StackModel stack, Verdict verdict)
    {
        var declared = stack.All<ServiceDatabase>()
            .SelectMany(service => service.ReadConnections().Select(connection => connection.Secret.Value).Concat(service.ReadRoles().Select(role => role.Secret.Value)).Append(service.ShadowSecret.Value))
            .Concat(stack.All<ServerAccess>().SelectMany(access => access.ReadRoles()).Select(role => role.Secret.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var output in StackOutputs.Of(stack))
        {
            if (!output.IsSecret && (output.IsKnown || (PlainCredential.MayBeNamedBy(output.Path) && !declared.Contains(output.Path))))
                Judge(output, verdict);
        }
    }
}
