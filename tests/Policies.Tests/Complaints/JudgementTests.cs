using Policies.Model;
using Policies.Rules;
using Pulumirpc;
using Testing;

namespace Policies.Tests.Complaints;

/// <summary>What people complained of in other rule sets and engines: how they join, what they do with what they cannot know, and how one makes an exception.</summary>
public sealed class JudgementTests
{
    /// <summary>cdk-nag, pull request 457: rotation through a resource between is not seen. RDS rotates what it manages itself.</summary>
    [Fact]
    public void Rotation_is_found_through_what_stands_between()
    {
        var secret = Some.Resource("aws:secretsmanager/secret:Secret", "login", ("name", "prod/auth-db-credentials"));
        var version = Some.From(
            "secretId", secret.Urn, "aws:secretsmanager/secretVersion:SecretVersion", "value", ("secretId", Value.Unknown), ("secretString", Value.Secret("postgres://app:made-up@db.example.com/app")));
        var rotation = Some.From("secretId", version.Urn, "aws:secretsmanager/secretRotation:SecretRotation", "r", ("secretId", Value.Unknown));
        Assert.NotEmpty(Gate.Prod("secret-rotation-configured", secret, version).Violations);
        Assert.Empty(Gate.Prod("secret-rotation-configured", secret, version, rotation).Violations);
        Gate.Prod("secret-rotation-configured", Some.Database(("manageMasterUserPassword", true))).IsNotApplicable("no secret with a login to a database is declared");
    }

    /// <summary>pulumi-policy 258, 180, 135: one unknown value, and nothing more is judged.</summary>
    [Fact]
    public void What_is_known_is_judged_beside_what_is_not()
        => Assert.Contains(
            ("rds-not-public", Some.Database().Urn),
            Gate.Prod("", Some.Database(("publiclyAccessible", true), ("kmsKeyId", Value.Unknown), ("dbSubnetGroupName", Value.Unknown))).Everything);

    /// <summary>pulumi-policy 180: a mandatory rule turns into advice on the first preview. Checkov: what cannot be resolved fails, or passes.</summary>
    [Fact]
    public void What_is_unknown_neither_passes_nor_violates_and_blocks_production()
    {
        var gate = Gate.Prod("rds-not-public", Some.Database(("publiclyAccessible", Value.Unknown)));
        Assert.Empty(gate.Violations);
        Assert.StartsWith("mandatory ", Assert.Single(gate.Unknowns), StringComparison.Ordinal);
    }

    /// <summary>Pulumi 22248: rules that only a preview of a whole program can try.</summary>
    [Fact]
    public void Rules_need_neither_program_nor_engine()
        => Assert.DoesNotContain(typeof(Rule).Assembly.GetReferencedAssemblies(), assembly => assembly.Name is "Pulumi" or "Engine" or "Infra");

    /// <summary>Pulumi 16584, pulumi-policy 225 and 438, compliance-policies 49: only off for all, or by a pattern that swallows others, unseen.</summary>
    [Theory]
    [InlineData("auth", true)]
    [InlineData("aut.*", false)]
    [InlineData("au", false)]
    public void Exemption_is_for_one_resource_by_its_exact_name_and_is_printed(string resource, bool holds)
    {
        var environment = Some.Resource("dbready:environment:Environment", "prod", ("environment", "prod"), ("exemptions", Value.List(Value.Map(
            ("rule", "rds-multi-az"), ("resource", resource), ("reason", "moves in December"), ("owner", "dba@example.com"), ("ticket", "OPS-17"), ("expires", "2026-12-31")))));
        var found = Gate.Prod("rds-multi-az", environment, Some.Database(), Some.Resource(Some.Instance, "author", ("engine", "postgres"))).Violations;
        Assert.Equal(2, found.Length);
        Assert.Equal(holds, found[0].StartsWith("advisory ", StringComparison.Ordinal));
        Assert.StartsWith("mandatory ", found[1], StringComparison.Ordinal);
    }

    /// <summary>Pulumi 20234: rules for one project need an organisation.</summary>
    [Fact]
    public void Pack_is_a_folder_of_the_project()
        => Assert.Contains("runtime:", File.ReadAllText(Repository.PathOf("policies", "PulumiPolicy.yaml")), StringComparison.Ordinal);

    /// <summary>Pulumi 19907: no stack tags on backends that are one's own, so they decide nothing.</summary>
    [Fact]
    public void Environment_is_the_stacks_name_or_its_configuration()
    {
        Assert.StartsWith("mandatory ", Level(new AnalyzerStackConfigureRequest { Stack = "prod" }), StringComparison.Ordinal);
        Assert.StartsWith("advisory ", Level(new AnalyzerStackConfigureRequest { Stack = "live", Config = { ["dbready:environment"] = "dev" } }), StringComparison.Ordinal);
    }

    /// <summary>terraform-aws-n8n, pull request 19: protection demanded of databases to throw away, so people skip the rule for good.</summary>
    [Theory]
    [InlineData("dev")]
    [InlineData("preview-12")]
    public void Databases_to_throw_away_may_be_thrown_away(string stack) => Assert.Empty(Gate.In(stack, "rds-deletion-protection", Some.Database()).Violations);

    /// <summary>Default ports and names in private networks are noise.</summary>
    [Fact]
    public void Default_port_is_off_and_default_name_is_advice_outside_production()
    {
        Assert.Equal(RuleLevels.OnRequest, LevelsOf("rds-port-nondefault"));
        Assert.Equal(Pulumi.Policy.EnforcementLevel.Advisory, LevelsOf("master-username-not-default").In(DeploymentEnvironment.Staging));
    }

    /// <summary>Trivy 5065: one fact, several findings.</summary>
    [Fact]
    public void One_fact_breaks_one_rule()
    {
        var before = Gate.Prod("", Some.Database()).Everything;
        Assert.Equal(["rds-not-public"], Gate.Prod("", Some.Database(("publiclyAccessible", true))).Everything.Except(before).Select(found => found.Rule));
    }

    private static string Level(AnalyzerStackConfigureRequest stack)
        => Assert.Single(Gate.With("service-role-not-privileged", stack, Some.Role("auth", ("superuser", true))).Violations);

    private static RuleLevels LevelsOf(string rule) => RuleList.All.Single(known => known.Info.Id == rule).Info.Levels;
}
