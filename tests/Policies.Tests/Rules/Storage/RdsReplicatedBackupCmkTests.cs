namespace Policies.Tests.Rules.Storage;

public sealed class RdsReplicatedBackupCmkTests
{
    private const string Rule = "rds-replicated-backup-cmk";

    private const string Type = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";

    [Fact]
    public void Named_key_passes() => Gate.Prod(Rule, Some.Resource(Type, "auth", ("kmsKeyId", "arn:aws:kms:us-west-2:111122223333:key/made-up"))).IsCompliant();

    [Fact]
    public void Missing_key_violates()
        => Gate.Prod(Rule, Some.Resource(Type, "auth")).Violates("mandatory auth.kmsKeyId: found nothing, expected a key of the region that the backups go to. Set kmsKeyId to the ARN of a key of your own in that region.");

    [Fact]
    public void Key_that_is_made_in_the_same_update_passes() => Gate.Prod(Rule, Some.Resource(Type, "auth", ("kmsKeyId", Value.Unknown))).IsCompliant();

    [Fact]
    public void Dev_is_not_judged() => Gate.In("dev", Rule, Some.Resource(Type, "auth")).IsCompliant();

    [Fact]
    public void Database_itself_is_of_another_type() => Gate.Prod(Rule, Some.Database()).IsCompliant();
}
