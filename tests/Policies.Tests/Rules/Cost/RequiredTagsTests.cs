namespace Policies.Tests.Rules.Cost;

public sealed class RequiredTagsTests
{
    private const string Rule = "required-tags";
    private const string Next = "expected Environment, Service, Owner, DataClass, CostCenter. Set the tags, or give them to all resources with the provider's defaultTags.";

    private static readonly (string Name, object Value)[] Full
        = [("environment", "prod"), ("Service", "auth"), ("Owner", "platform"), ("DataClass", "confidential"), ("CostCenter", "1000")];

    [Fact]
    public void Tagged_resource_passes()
    {
        Gate.Prod(Rule, Some.Database(("tags", Value.Map(Full)))).IsCompliant();
        Gate.Prod(Rule, Some.Resource("aws:secretsmanager/secret:Secret", "url", ("tags", Value.Map(Full)))).IsCompliant();
    }

    [Fact]
    public void Missing_tags_violate()
    {
        Gate.Prod(Rule, Some.Database()).Violates($"mandatory auth.tags: found no Environment, Service, Owner, DataClass, CostCenter, {Next}");
        Gate.In("dev", Rule, Some.Resource("aws:kms/key:Key", "key", ("tags", Value.Map([.. Full[..4], ("CostCenter", "")])))).Violates($"advisory key.tags: found no CostCenter, {Next}");
        Gate.Prod(Rule, Some.Resource("aws:backup/vault:Vault", "vault", ("tags", Value.Map(Full[..4])))).Violates($"mandatory vault.tags: found no CostCenter, {Next}");
    }

    [Fact]
    public void Configured_names_win()
        => Gate.Configured(Rule, Rule, "tags", Value.List("Team"), Some.Database(("tags", Value.Map(("team", "platform"))))).IsCompliant();

    [Fact]
    public void Bucket_of_dumps_is_judged_and_others_are_not()
    {
        Gate.Prod(Rule, Some.Resource("aws:s3/bucket:Bucket", "dumps", ("tags", Value.Map([.. Full[..4], ("purpose", "logical-dump")])))).Violates($"mandatory dumps.tags: found no CostCenter, {Next}");
        Gate.Prod(Rule, Some.Resource("aws:s3/bucket:Bucket", "assets")).IsNotApplicable("not a bucket of dumps");
    }

    [Fact]
    public void Unknown_tags_are_unknown()
    {
        Gate.Prod(Rule, Some.Database(("tags", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.tags"));
        Gate.Prod(Rule, Some.Database(("tags", Value.Map([.. Full[..4], ("CostCenter", Value.Unknown)])))).IsUnknown(Unknown.At(Rule, "auth.tags.CostCenter"));
    }

    [Fact]
    public void Other_engine_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Some.Instance, "auth", ("engine", "mysql"))).IsNotApplicable("engine mysql is not PostgreSQL");
}
