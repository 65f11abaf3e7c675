using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class MajorUpgradeDeliberateTests
{
    private const string Rule = "major-upgrade-deliberate";
    private const string NoApproval = "mandatory auth.allowMajorVersionUpgrade: found true, expected false, or an approval. Remove allowMajorVersionUpgrade after the upgrade; before it, name auth under 'approved' in this rule's configuration.";
    private const string NoWayBack = "mandatory auth.snapshot: found nothing, expected a snapshot from before the upgrade, or a blue/green update. Declare an aws:rds/snapshot:Snapshot of the database, or blueGreenUpdate on it.";

    [Fact]
    public void Approved_upgrade_with_parameters_and_a_way_back_passes()
    {
        Approved(Upgrading(("parameterGroupName", "shop-auth")), Group("postgres17"), Some.Resource("aws:rds/snapshot:Snapshot", "before", ("dbInstanceIdentifier", "shop-auth"))).IsCompliant();
        Approved(Upgrading(("parameterGroupName", "default.postgres17"), ("blueGreenUpdate", Value.Map(("enabled", true))))).IsCompliant();
    }

    [Fact]
    public void Upgrade_that_nobody_approved_violates()
        => Gate.Prod(Rule, Upgrading(("blueGreenUpdate", Value.Map(("enabled", true))))).Violates(NoApproval);

    [Fact]
    public void Upgrade_that_the_server_declares_as_approved_passes()
    {
        var server = Some.Resource("dbready:rds:Server", "auth", ("server", "auth"), ("environment", "prod"), ("upgrade", Value.Map(("to", "17"), ("approval", "J. Doe"))));
        PolicyResource Database() => Some.Under(server.Urn, Some.Instance, "auth", ("engine", "postgres"), ("engineVersion", "17"), ("allowMajorVersionUpgrade", true), ("blueGreenUpdate", Value.Map(("enabled", true))));

        Gate.Prod(Rule, server, Database()).IsCompliant();
        Gate.Prod(Rule, Some.Server(), Database()).Violates(NoApproval);
    }

    [Fact]
    public void Parameters_of_the_old_version_violate()
    {
        Approved(Upgrading(("parameterGroupName", "shop-auth"), ("blueGreenUpdate", Value.Map(("enabled", true)))), Group("postgres16"))
            .Violates("mandatory group.family: found \"postgres16\", expected \"postgres17\", of the version that auth declares. Declare a parameter group of the new version.");
        Approved(Upgrading(("parameterGroupName", "default.postgres16"), ("blueGreenUpdate", Value.Map(("enabled", true)))))
            .Violates("mandatory auth.parameterGroupName: found \"default.postgres16\", expected a group of postgres17. Declare a parameter group of the new version.");
    }

    [Fact]
    public void Upgrade_without_a_way_back_violates() => Approved(Upgrading()).Violates(NoWayBack);

    [Fact]
    public void Unknown_permission_is_unknown()
        => Gate.Prod(Rule, Upgrading(("allowMajorVersionUpgrade", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.allowMajorVersionUpgrade"));

    [Fact]
    public void Stack_without_an_upgrade_is_not_applicable() => Gate.Prod(Rule, Some.Database()).IsNotApplicable("no major upgrade is allowed");

    private static Gate Approved(params PolicyResource[] resources) => Gate.Configured(Rule, Rule, "approved", Value.List("auth"), resources);

    private static PolicyResource Upgrading(params (string Name, object Value)[] props)
        => Some.Database([("identifier", "shop-auth"), ("engineVersion", "17.2"), ("allowMajorVersionUpgrade", true), .. props]);

    private static PolicyResource Group(string family)
        => Some.Resource("aws:rds/parameterGroup:ParameterGroup", "group", ("name", "shop-auth"), ("family", family));
}
