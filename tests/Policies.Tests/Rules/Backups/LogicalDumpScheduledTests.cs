using Pulumi.Policy;

namespace Policies.Tests.Rules.Backups;

public sealed class LogicalDumpScheduledTests
{
    private const string Rule = "logical-dump-scheduled";

    private static readonly PolicyResource Bucket = Some.Resource("aws:s3/bucket:Bucket", "dumps", ("tags", Value.Map(("Purpose", "logical-dump"))));

    [Fact]
    public void Daily_dump_into_a_declared_bucket_passes() => Gate.Prod(Rule, Some.Database(), Bucket, Job("cron(0 2 * * ? *)")).IsCompliant();

    [Fact]
    public void Database_without_a_dump_violates()
    {
        const string Finding = "advisory auth.logicalDump: found nothing, expected a daily dump, as code. Declare a schedule with purpose=logical-dump that runs pg_dump.";
        Gate.Prod(Rule, Some.Database(), Bucket).Violates(Finding);
        Gate.Prod(Rule, Some.Database(), Bucket, Job("cron(0 2 * * ? *)", ("state", "DISABLED"))).Violates(Finding);
    }

    [Fact]
    public void Weekly_dump_violates()
        => Gate.Prod(Rule, Some.Database(), Bucket, Job("rate(7 days)"))
            .Violates("advisory dump.scheduleExpression: found \"rate(7 days)\", up to 7 days apart, expected at most 1 days apart. Dump at least daily.");

    [Fact]
    public void Dump_to_nowhere_that_can_be_judged_violates()
        => Gate.Prod(Rule, Some.Database(), Job("rate(12 hours)"))
            .Violates("advisory dump.bucket: found nothing, expected a bucket tagged purpose=logical-dump. Declare the bucket that the dumps go to in the same stack, so that rules can judge it.");

    [Fact]
    public void Unknown_schedule_is_unknown()
        => Gate.Prod(Rule, Some.Database(), Bucket, Job(Value.Unknown)).IsUnknown(Unknown.At(Rule, "dump.scheduleExpression", "advisory"));

    [Fact]
    public void Stack_without_a_database_is_not_applicable() => Gate.Prod(Rule, Bucket).IsNotApplicable("no RDS database is declared");

    private static PolicyResource Job(object expression, params (string Name, object Value)[] props)
        => Some.Resource("aws:scheduler/schedule:Schedule", "dump", [("description", "purpose=logical-dump"), ("scheduleExpression", expression), .. props]);
}
