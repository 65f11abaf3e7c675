using Policies.Rules;

namespace Policies.Tests;

/// <summary>Names in the pack's configuration that nothing reads.</summary>
public sealed class StraySettingTests
{
    private const string Rule = "exemption-well-formed";
    private const string Retention = "rds-backup-retention";
    private const string WrongPlace = "Correct it, or remove it unless it is meant for another stack.";

    [Fact]
    public void Rule_that_is_none_blocks()
        => Gate.Configured(Rule, "rds-multi-zone", "level", new("advisory"), Some.Database())
            .Violates("mandatory config.rds-multi-zone: found no rule of this name, expected the id of a rule that judges resources. Correct it; 'dbready rules' lists them.");

    [Theory]
    [InlineData(Retention, "one of minimumDays, resources, services")]
    [InlineData("gate-value-unknown", "a level alone")]
    public void Setting_that_is_none_blocks(string rule, string allowed)
        => Gate.Configured(Rule, rule, "minimumDay", new(14), Some.Database())
            .Violates($"mandatory config.{rule}.minimumDay: found no setting of this name, expected {allowed}. Correct it; 'dbready rules {rule}' lists them.");

    [Fact]
    public void Service_that_the_stack_does_not_have_is_advice()
    {
        Configured(RuleSettings.Services, "paymets").Violates($"advisory config.{Retention}.services.paymets: found no service or server of this name in the stack, expected one of main, payments. {WrongPlace}");
        Configured(RuleSettings.Services, "payments").IsNotApplicable("nothing is exempt");
    }

    [Fact]
    public void Resource_that_the_stack_does_not_have_is_advice()
    {
        Configured("resources", "db-2").Violates($"advisory config.{Retention}.resources.db-2: found no resource of this name in the stack, expected the exact name of one of the stack's. {WrongPlace}");
        Configured("resources", "db").IsNotApplicable("nothing is exempt");
    }

    [Fact]
    public void Service_where_there_is_none_is_advice()
        => Gate.Configured(Rule, Retention, RuleSettings.Services, Value.Map(("auth", Value.Map(("minimumDays", 3)))))
            .Violates($"advisory config.{Retention}.services.auth: found no service or server of this name in the stack, expected a service or server, which this stack has none of. {WrongPlace}");

    private static Gate Configured(string property, string name)
        => Gate.Configured(
            Rule, Retention, property, Value.Map((name, Value.Map(("minimumDays", 30)))), Some.Under(Some.Urn("dbready:rds:Server", "main"), Some.Instance, "db", ("tags", Value.Map(("Service", "payments")))));
}
