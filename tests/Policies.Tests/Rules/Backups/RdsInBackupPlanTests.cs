using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class RdsInBackupPlanTests
{
    private const string Rule = "rds-in-backup-plan";
    private const string Selection = "aws:backup/selection:Selection";

    private static readonly PolicyResource Database = Some.Database(("identifier", "shop-auth"), ("tags", Value.Map(("Backup", "daily"))));

    [Fact]
    public void Database_whose_arn_is_selected_passes()
    {
        Gate.Prod(Rule, Database, Some.From("resources", Database.Urn, Selection, "all", ("resources", Value.Unknown))).IsCompliant();
        Gate.Prod(Rule, Database, Select(("resources", Value.List("arn:aws:rds:us-east-1:111122223333:db:shop-auth")))).IsCompliant();
        Gate.Prod(Rule, Database, Select(("resources", Value.List("arn:aws:rds:*:*:db:shop-*")))).IsCompliant();
        Gate.Prod(Rule, Database, Select(("resources", Value.List("*")))).IsCompliant();
    }

    [Fact]
    public void Database_whose_tag_is_selected_passes()
        => Gate.Prod(Rule, Database, Select(("selectionTags", Tag("Backup", "daily")))).IsCompliant();

    [Fact]
    public void Conditions_narrow_what_is_selected()
    {
        Gate.Prod(Rule, Database, Select(("resources", Value.List("*")), ("conditions", Condition("daily")))).IsCompliant();
        Gate.Prod(Rule, Database, Select(("resources", Value.List("*")), ("conditions", Condition("weekly")))).Violates(Finding("auth"));
    }

    [Fact]
    public void Database_that_nothing_selects_violates()
    {
        Gate.Prod(Rule, Database).Violates(Finding("auth"));
        Gate.Prod(Rule, Database, Select(("selectionTags", Tag("Backup", "Daily")))).Violates(Finding("auth"));
        Gate.Prod(Rule, Database, Select(("resources", Value.List("arn:aws:rds:us-east-1:111122223333:cluster:shop-auth")))).Violates(Finding("auth"));
        Gate.Prod(Rule, Database, Select(("resources", Value.List("arn:aws:rds:*:*:db:other-*", "arn:aws:s3:::shop-auth")))).Violates(Finding("auth"));
    }

    [Fact]
    public void Cluster_is_judged_and_its_members_are_not()
        => Gate.Prod(Rule, Some.Resource(Some.Cluster, "main", ("engine", "aurora-postgresql")), Some.Resource(Some.ClusterMember, "one", ("engine", "aurora-postgresql"), ("clusterIdentifier", "main")))
            .Violates(Finding("main"));

    [Fact]
    public void Unknown_selection_is_unknown()
        => Gate.Prod(Rule, Database, Select(("resources", Value.Unknown))).IsUnknown(Unknown.At(Rule, "all.resources", "advisory"));

    [Fact]
    public void Stack_without_a_database_of_its_own_is_not_applicable()
        => Gate.Prod(Rule, Some.Database(("replicateSourceDb", "shop-auth"))).IsNotApplicable("no RDS database is declared");

    [Fact]
    public void Dev_is_not_judged() => Assert.Empty(Gate.In("dev", Rule, Database).Violations);

    private static string Finding(string name)
        => $"advisory {name}.backupPlan: found nothing, expected a selection of AWS Backup that takes it in. Name its ARN, or a tag that it has, in an aws:backup/selection:Selection.";

    private static PolicyResource Select(params (string Name, object Value)[] props) => Some.Resource(Selection, "all", props);

    private static PropertyValue Tag(string key, string value) => Value.List(Value.Map(("type", "STRINGEQUALS"), ("key", key), ("value", value)));

    private static PropertyValue Condition(string value)
        => Value.List(Value.Map(("stringEquals", Value.List(Value.Map(("key", "aws:ResourceTag/Backup"), ("value", value))))));
}
