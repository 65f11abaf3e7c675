using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>Rules as policies of a pack.</summary>
internal static class RulePolicy
{
    public static Policy Of(ResourceRule rule) => new ResourceValidationPolicy
    {
        Name = rule.Info.Id,
        DisplayName = rule.Info.Title,
        Description = rule.Info.Description,
        Severity = rule.Info.Severity,
        EnforcementLevelFor = stack => rule.Info.Levels.In(EnvironmentBinding.Of(stack)),
        ConfigSchema = SchemaOf(rule.Info),
        Types = rule.Types,
        ValidateResource = (args, report) =>
        {
            var model = args.Share(ResourceModel.Of);
            rule.Judge(model.Subject, new Verdict(rule.Info, args, model.Environment, report));
        },
    };

    public static Policy Of(StackRule rule) => new StackValidationPolicy
    {
        Name = rule.Info.Id,
        DisplayName = rule.Info.Title,
        Description = rule.Info.Description,
        Severity = rule.Info.Severity,
        EnforcementLevelFor = stack => rule.Info.Levels.In(EnvironmentBinding.Of(stack)),
        ConfigSchema = SchemaOf(rule.Info),
        ValidateStack = (args, report) =>
            rule.Judge(
                args.Share(static a => new StackModel(a.Resources)),
                new Verdict(rule.Info, args, EnvironmentBinding.Of(args.Stack), report)),
    };

    private static PolicyConfigSchema? SchemaOf(RuleInfo info)
    {
        if (info.Limits.IsEmpty)
            return null;
        var properties = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var limit in info.Limits)
        {
            properties.Add(limit.Name, new PropertyValue(ImmutableDictionary.CreateRange<string, PropertyValue>(
            [
                new("type", new PropertyValue("number")),
                new("minimum", new PropertyValue(0)),
                new("description", new PropertyValue(limit.Description)),
            ])));
        }

        return new PolicyConfigSchema(properties.ToImmutable());
    }
}
