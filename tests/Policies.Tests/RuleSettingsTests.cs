using Policies.Rules;
using Pulumi.Policy;

namespace Policies.Tests;

/// <summary>Levels and limits of single services and servers, in the configuration of the pack.</summary>
public sealed class RuleSettingsTests
{
    private const string Rule = "rds-backup-retention";

    [Theory]
    [InlineData("advisory", "advisory ")]
    [InlineData("mandatory", "mandatory ")]
    public void Level_of_a_service_holds_for_what_carries_its_tag(string level, string start)
    {
        Assert.StartsWith(start, Assert.Single(For("auth", ("level", level)).Violations), StringComparison.Ordinal);
        Assert.StartsWith("mandatory ", Assert.Single(For("orders", ("level", level)).Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_that_is_off_for_a_service_does_not_apply() => For("auth", ("level", "disabled")).IsNotApplicable("switched off for the service");

    [Fact]
    public void Limit_of_a_service_wins_over_that_of_the_stack()
    {
        For("auth", ("minimumDays", 3)).IsCompliant();
        Assert.Single(For("orders", ("minimumDays", 3)).Violations);
    }

    [Fact]
    public void Rule_that_is_off_in_the_environment_runs_for_the_service_that_asks_for_it()
    {
        const string ProdOnly = "managed-master-password";
        Assert.StartsWith("mandatory ", Assert.Single(In("dev", ProdOnly, "auth").Violations), StringComparison.Ordinal);
        Assert.Empty(In("dev", ProdOnly, "orders").Violations);

        static Gate In(string stack, string rule, string service)
            => Gate.ConfiguredIn(stack, rule, RuleSettings.Services, Services(service, ("level", "mandatory")), Database());
    }

    [Fact]
    public void Unknown_value_of_a_service_has_its_level()
        => Assert.StartsWith("advisory ", Assert.Single(Gate.Configured(Rule, Rule, RuleSettings.Services, Services("auth", ("level", "advisory")), Database(Value.Unknown)).Unknowns), StringComparison.Ordinal);

    [Fact]
    public void Names_come_from_the_component_the_tag_and_the_parent()
    {
        var parent = Some.Urn("dbready:rds:Server", "main");
        Assert.Equal(["auth", "main"], Policies.Model.ServiceNames.Of(Some.Under(parent, Some.Instance, "db", ("tags", Value.Map(("Service", "auth"))))));
        Assert.Equal(["orders", "main"], Policies.Model.ServiceNames.Of(Some.Service(("service", "orders"), ("server", "main"))));
        Assert.Equal(["main"], Policies.Model.ServiceNames.Of(Some.Under("urn:pulumi:prod::shop::dbready:environment:All$dbready:rds:Server::main", Some.Instance, "db")));
        Assert.Empty(Policies.Model.ServiceNames.Of(Some.Under("urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod", Some.Instance, "db")));
        Assert.Empty(Policies.Model.ServiceNames.Of(Some.Database()));
    }

    [Fact]
    public void Program_declares_levels_and_limits_under_those_of_the_configuration()
    {
        var environment = Some.Resource("dbready:environment:Environment", "prod", ("rules", Value.Map((Rule, Value.Map(("level", "advisory"), ("minimumDays", 3), ("services", Value.Map(("auth", Value.Map(("level", "disabled"))))))))));

        var config = RuleSettings.Of(environment)[Rule];

        Assert.Equal(EnforcementLevel.Advisory, config.EnforcementLevel);
        Assert.Equal(["minimumDays", "services"], config.Properties.Keys.Order());
        Assert.False(RuleSettings.AsksForIt(config.Properties));
        Assert.Throws<ArgumentException>(() => RuleSettings.Of(Some.Resource("dbready:environment:Environment", "prod", ("rules", Value.Map((Rule, Value.Map(("level", "off"))))))));
        Assert.Empty(RuleSettings.Of(Some.Resource("dbready:environment:Environment", "prod")));
    }

    private static Gate For(string service, params (string Name, object Value)[] settings)
        => Gate.Configured(Rule, Rule, RuleSettings.Services, Services(service, settings), Database());

    private static Pulumi.Experimental.PropertyValue Services(string service, params (string Name, object Value)[] settings) => Value.Map((service, Value.Map(settings)));

    private static PolicyResource Database(object? days = null)
        => Some.Database(("backupRetentionPeriod", days ?? 5), ("tags", Value.Map(("Service", "auth"))));
}
