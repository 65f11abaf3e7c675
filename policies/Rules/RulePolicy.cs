using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules;

/// <summary>Rules as policies of a pack.</summary>
internal static class RulePolicy
{
    public static Policy Of(ResourceRule rule, PackContext context) => new ResourceValidationPolicy
    {
        Name = rule.Info.Id,
        DisplayName = rule.Info.Title,
        Description = rule.Info.Description,
        Severity = rule.Info.Severity,
        EnforcementLevelFor = stack => rule.Info.Levels.In(EnvironmentBinding.Of(stack)),
        ConfigSchema = RuleConfigSchema.Of(rule.Info),
        RunsDisabled = RuleSettings.AsksForIt,
        Url = rule.Info.Page,
        Types = rule.Types,
        RemediateResource = Remediation.Of(rule, context),
        ValidateResource = (args, report) =>
        {
            var model = args.Share(ResourceModel.Of);
            var verdict = new Verdict(rule.Info, args, model.Environment, context, report, args.Resource);
            rule.Judge(model.Subject, verdict);
            verdict.Close();
        },
    };

    public static Policy Of(StackRule rule, PackContext context) => new StackValidationPolicy
    {
        Name = rule.Info.Id,
        DisplayName = rule.Info.Title,
        Description = rule.Info.Description,
        Severity = rule.Info.Severity,
        EnforcementLevelFor = stack => rule.Info.Levels.In(EnvironmentBinding.Of(stack)),
        ConfigSchema = RuleConfigSchema.Of(rule.Info),
        RunsDisabled = RuleSettings.AsksForIt,
        Url = rule.Info.Page,
        ValidateStack = (args, report) =>
        {
            var verdict = new Verdict(rule.Info, args, EnvironmentBinding.Of(args.Stack), context, report);
            rule.Judge(args.Share(static a => new StackModel(a.Resources)), verdict);
            verdict.Close();
        },
    };
}
