using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Catalog;

namespace Infra.Tests.Components;

public sealed class AuditComponentTests
{
    private const string Filter = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";
    private const string Bucket = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";

    [Fact]
    public async Task Audit_lines_of_every_server_go_to_the_function_that_puts_them_into_the_locked_bucket()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal(["admin-audit", "auth-audit", "payments-audit", "profile-audit"], stack.Names(Filter));
        var filter = stack.Inputs(Filter, "auth-audit");
        Assert.Equal(("/aws/rds/instance/shop-prod-auth/postgresql", "\"AUDIT: \"", "arn:of:prod-audit"), (filter["logGroup"], filter["filterPattern"], filter["destinationArn"]));
        Assert.Equal("arn:aws:logs:us-east-1:111122223333:log-group:/aws/rds/*:*", stack.Inputs("aws:lambda/permission:Permission", "prod-audit")["sourceArn"]);
        var function = stack.Inputs("aws:lambda/function:Function", "prod-audit");
        Assert.Equal("shop-prod-audit-111122223333", Map(Map(function["environment"])["variables"])["BUCKET"]);
        var policy = (string)stack.Inputs("aws:iam/rolePolicy:RolePolicy", "prod-audit")["policy"];
        Assert.Contains("{\"Effect\":\"Allow\",\"Action\":[\"s3:PutObject\"],\"Resource\":\"arn:aws:s3:::shop-prod-audit-111122223333/audit/*\"}", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bucket_is_locked_for_a_year_so_that_an_administrator_can_take_the_lock_off()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        Assert.Equal(("GOVERNANCE", 365.0), Lock(stack));
        Assert.Equal(true, stack.Inputs("aws:s3/bucket:Bucket", "prod-audit")["objectLockEnabled"]);
    }

    [Fact]
    public async Task Trail_records_all_regions_and_may_write_there_and_nobody_else()
    {
        var stack = await DeclaredStack.OfCommitted("prod");

        var trail = stack.Inputs("aws:cloudtrail/trail:Trail", "prod-audit");
        Assert.Equal((true, true, "shop-prod-audit-111122223333", "arn:of:prod"), (trail["isMultiRegionTrail"], trail["enableLogFileValidation"], trail["s3BucketName"], trail["kmsKeyId"]));
        using var policy = JsonDocument.Parse((string)stack.Inputs("aws:s3/bucketPolicy:BucketPolicy", "prod-audit")["policy"]);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();
        Assert.Equal(["TlsOnly", "TrailReadsAcl", "TrailWrites"], statements.Select(statement => statement.GetProperty("Sid").GetString()));
        Assert.All(statements.Skip(1), statement => Assert.Equal(
            "arn:aws:cloudtrail:us-east-1:111122223333:trail/shop-prod", statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceArn").GetString()));
    }

    [Fact]
    public async Task Irreversible_lock_and_an_existing_trail_are_asked_for()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + "audit: { retention: 30d, irreversible: true, trail: existing }\n");

        var stack = await DeclaredStack.Of(folder.Read());

        Assert.Equal(("COMPLIANCE", 30.0), Lock(stack));
        Assert.Empty(stack.Names("aws:cloudtrail/trail:Trail"));
    }

    [Fact]
    public void Two_places_for_audit_lines_are_told()
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + "logs: { auditDestination: 'arn:aws:logs:us-east-1:999988887777:destination:audit' }\naudit: {}\n");

        Assert.Equal("prod.yaml:15:1: audit.retention: found beside logs.auditDestination, allowed one of the two: the bucket of this stack, or a destination of yours.", folder.Problems());
    }

    private static (object Mode, object Days) Lock(DeclaredStack stack)
    {
        var retention = Map(Map(stack.Inputs(Bucket, "prod-audit")["rule"])["defaultRetention"]);
        return (retention["mode"], retention["days"]);
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
