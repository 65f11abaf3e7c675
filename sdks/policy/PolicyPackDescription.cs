using Pulumi.Rpc;

namespace Pulumi.Policy;

/// <summary>What a pack tells the engine about itself.</summary>
internal static class PolicyPackDescription
{
    public static Pulumirpc.AnalyzerInfo Of(PolicyLevels levels)
    {
        var pack = levels.Pack;
        var info = new Pulumirpc.AnalyzerInfo
        {
            Name = pack.Name,
            DisplayName = pack.Args.DisplayName,
            Version = pack.Version,
            SupportsConfig = true,
            Description = pack.Args.Description,
            Readme = pack.Args.Readme,
            Provider = pack.Args.Provider,
            Tags = { pack.Args.Tags },
            Repository = pack.Args.Repository,
        };
        foreach (var policy in pack.Policies)
        {
            info.Policies.Add(Of(policy, levels));
            if (pack.InitialConfig.TryGetValue(policy.Name, out var config))
                info.InitialConfig.Add(policy.Name, Of(config, levels.LevelOf(policy)));
        }

        return info;
    }

    private static Pulumirpc.PolicyInfo Of(Policy policy, PolicyLevels levels)
    {
        var info = new Pulumirpc.PolicyInfo
        {
            Name = policy.Name,
            DisplayName = policy.DisplayName,
            Description = policy.Description,
            EnforcementLevel = (Pulumirpc.EnforcementLevel)levels.LevelOf(policy),
            PolicyType = policy is StackValidationPolicy ? Pulumirpc.PolicyType.Stack : Pulumirpc.PolicyType.Resource,
            Severity = (Pulumirpc.PolicySeverity)policy.Severity,
            Tags = { policy.Tags },
            RemediationSteps = policy.RemediationSteps,
            Url = policy.Url,
        };
        if (policy.ConfigSchema is { } schema)
        {
            info.ConfigSchema = new Pulumirpc.PolicyConfigSchema
            {
                Properties = PropertyValueCodec.ToStruct(schema.Properties, WireOptions.SecretsOnly),
                Required = { schema.Required },
            };
        }

        if (policy.Framework is { } framework)
        {
            info.Framework = new Pulumirpc.PolicyComplianceFramework
            {
                Name = framework.Name,
                Version = framework.Version,
                Reference = framework.Reference,
                Specification = framework.Specification,
            };
        }

        return info;
    }

    private static Pulumirpc.PolicyConfig Of(PolicyConfig config, EnforcementLevel level) => new()
    {
        EnforcementLevel = (Pulumirpc.EnforcementLevel)level,
        Properties = PropertyValueCodec.ToStruct(config.Properties, WireOptions.SecretsOnly),
    };
}
