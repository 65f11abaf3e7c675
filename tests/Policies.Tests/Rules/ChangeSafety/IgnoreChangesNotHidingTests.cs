using Pulumi.Policy;

namespace Policies.Tests.Rules.ChangeSafety;

public sealed class IgnoreChangesNotHidingTests
{
    private const string Rule = "ignore-changes-not-hiding";
    private const string Next = "expected no wildcard, and no property that keeps data safe. Remove it, and declare what is to be.";

    [Fact]
    public void Properties_that_others_change_may_be_ignored()
    {
        Gate.Prod(Rule, Some.Database()).IsCompliant();
        Gate.Prod(Rule, Ignoring("password", "allocatedStorage", "tags.lastBackup")).IsCompliant();
    }

    [Theory]
    [InlineData("deletionProtection")]
    [InlineData("vpcSecurityGroupIds[0]")]
    [InlineData("[\"engineVersion\"]")]
    [InlineData("*")]
    [InlineData("tags[*]")]
    public void Safety_properties_and_wildcards_violate(string path)
        => Gate.Prod(Rule, Ignoring(path)).Violates($"mandatory auth.options.ignoreChanges: found {path}, {Next}");

    [Fact]
    public void All_of_them_are_named_by_environment()
        => Gate.In("dev", Rule, Ignoring("backupRetentionPeriod", "password", "storageEncrypted"))
            .Violates($"advisory auth.options.ignoreChanges: found backupRetentionPeriod, storageEncrypted, {Next}");

    [Fact]
    public void Other_engine_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");

    private static PolicyResource Ignoring(params string[] paths) => Some.With(new() { IgnoreChanges = [.. paths] }, Some.Instance, "auth", ("engine", "postgres"));
}
