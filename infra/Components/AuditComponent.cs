using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudTrail;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Lambda;
using Pulumi.Aws.Lambda.Inputs;

namespace Infra.Components;

/// <summary>
/// Who did what, kept where nobody deletes it: the audit lines of PostgreSQL logs, which a function puts into a locked bucket as they come, and beside
/// them what a trail records of AWS's API.
/// </summary>
internal sealed class AuditComponent : FactComponent
{
    /// <summary>In the bucket's tag.</summary>
    public const string Purpose = "audit";

    private const string Runtime = "nodejs22.x";
    private const int MemoryMiB = 256;
    private const int TimeoutSeconds = 60;
    private const int FiveMinutes = 300;

    private readonly string _name;
    private readonly AuditArgs _args;

    public AuditComponent(string name, AuditArgs args, ComponentResourceOptions options)
        : base("dbready:observability:Audit", name, FactsOf(args.Aws.Catalog.Audit!, args.Aws.Catalog), options)
    {
        (_name, _args) = ($"{name}-audit", args);
        var (aws, audit) = (args.Aws, args.Aws.Catalog.Audit!);
        var bucket = new KeptBucket(
            _name,
            aws,
            new KeptBucketArgs
            {
                Prefix = $"{PhysicalNames.Environment(aws.Catalog)}-audit",
                Key = aws.KmsKeyArn,
                Purpose = Purpose,
                RetentionDays = audit.RetentionDays,
                LockMode = audit.Irreversible ? "COMPLIANCE" : "GOVERNANCE",
                Statements = arn => audit.DeclaresTrail ? TrailStatements(arn) : [],
            },
            this);
        var function = DeclareFunction(bucket);
        FunctionArn = function.Arn;
        Permission = DeclarePermission(function);
        DeclareAlarm(function);
        if (audit.DeclaresTrail)
            DeclareTrail(bucket);
        RegisterFacts(("bucket", bucket.Name), ("functionArn", FunctionArn));
    }

    /// <summary>ARN of the function that log groups send their audit lines to.</summary>
    public Output<string> FunctionArn { get; }

    /// <summary>What lets them: it must be there first.</summary>
    public Resource Permission { get; }

    private static ImmutableDictionary<string, object?> FactsOf(AuditSettings audit, EnvironmentCatalog catalog) => Facts.Of(
        ("environment", catalog.Environment),
        ("retentionDays", audit.RetentionDays),
        ("lock", audit.Irreversible ? "compliance" : "governance"),
        ("trail", audit.DeclaresTrail));

    private string PhysicalName => $"{PhysicalNames.Environment(_args.Aws.Catalog)}-audit";

    private string TrailArn => $"arn:{_args.Aws.Account.Partition}:cloudtrail:{_args.Aws.Account.Region}:{_args.Aws.Account.AccountId}:trail/{PhysicalNames.Environment(_args.Aws.Catalog)}";

    private Function DeclareFunction(KeptBucket bucket)
    {
        var (aws, catalog) = (_args.Aws, _args.Aws.Catalog);
        var tags = AwsTags.Of(catalog);
        tags.Add("logClass", "general");
        var log = new LogGroup(
            _name,
            new LogGroupArgs { Name = $"/aws/lambda/{PhysicalName}", RetentionInDays = catalog.Logs.GeneralDays, KmsKeyId = aws.LogKeyArn, Tags = tags },
            new CustomResourceOptions { Parent = this });
        var role = ServiceRole.Declare(_name, catalog, "lambda.amazonaws.com", [], this);
        var logArn = $"arn:{aws.Account.Partition}:logs:{aws.Account.Region}:{aws.Account.AccountId}:log-group:/aws/lambda/{PhysicalName}:*";
        _ = new RolePolicy(
            _name,
            new RolePolicyArgs
            {
                Role = role.Name,
                Policy = PolicyDocument.Of(PolicyDocument.Allow(["s3:PutObject"], $"{bucket.Arn}/audit/*"), PolicyDocument.Allow(["logs:CreateLogStream", "logs:PutLogEvents"], logArn)),
            },
            new CustomResourceOptions { Parent = this });
        return new Function(
            _name,
            new FunctionArgs
            {
                Name = PhysicalName,
                Description = $"Keeps the audit lines of PostgreSQL in {PhysicalNames.Environment(catalog)}",
                Runtime = Runtime,
                Handler = "index.handler",
                Code = new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal) { ["index.mjs"] = new StringAsset(AuditScript.Text) }),
                Role = role.Arn,
                MemorySize = MemoryMiB,
                Timeout = TimeoutSeconds,
                Environment = new FunctionEnvironmentArgs { Variables = { { "BUCKET", bucket.Name } } },
                Tags = AwsTags.Of(catalog),
            },
            new CustomResourceOptions { Parent = this, DependsOn = { log } });
    }

    /// <summary>Amazon CloudWatch Logs User Guide, "Subscription filters with AWS Lambda": the groups of RDS in this account.</summary>
    private Permission DeclarePermission(Function function)
    {
        var account = _args.Aws.Account;
        return new Permission(
            _name,
            new PermissionArgs
            {
                Action = "lambda:InvokeFunction",
                Function = function.Name,
                Principal = "logs.amazonaws.com",
                SourceArn = $"arn:{account.Partition}:logs:{account.Region}:{account.AccountId}:log-group:/aws/rds/*:*",
                SourceAccount = account.AccountId,
            },
            new CustomResourceOptions { Parent = this });
    }

    /// <summary>AWS Lambda Developer Guide, "Types of metrics for Lambda functions".</summary>
    private void DeclareAlarm(Function function)
    {
        var alarm = new MetricAlarmArgs
        {
            Name = $"{PhysicalName}-failed",
            AlarmDescription = "Audit lines were not kept: look at the function's log. They are in the log group of their server until that forgets them.",
            Namespace = "AWS/Lambda",
            MetricName = "Errors",
            Dimensions = { { "FunctionName", function.Name } },
            Statistic = "Sum",
            Period = FiveMinutes,
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
            Threshold = 0,
            ComparisonOperator = "GreaterThanThreshold",
            TreatMissingData = "notBreaching",
            Tags = AwsTags.Of(_args.Aws.Catalog),
        };
        _args.Notifications.Tell(alarm, "critical");
        _ = new MetricAlarm($"{_name}-failed", alarm, new CustomResourceOptions { Parent = this });
    }

    private void DeclareTrail(KeptBucket bucket) => _ = new Trail(
        _name,
        new TrailArgs
        {
            Name = PhysicalNames.Environment(_args.Aws.Catalog),
            S3BucketName = bucket.Name,
            EnableLogging = true,
            IsMultiRegionTrail = true,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            KmsKeyId = _args.Aws.LogKeyArn,
            Tags = AwsTags.Of(_args.Aws.Catalog),
        },
        new CustomResourceOptions { Parent = this, DependsOn = { bucket.Policy } });

    /// <summary>AWS CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail".</summary>
    private IEnumerable<object> TrailStatements(string bucket)
    {
        var service = new { Service = "cloudtrail.amazonaws.com" };
        yield return PolicyDocument.Allow("TrailReadsAcl", service, ["s3:GetBucketAcl"], bucket, PolicyDocument.When("StringEquals", "aws:SourceArn", TrailArn));
        yield return PolicyDocument.Allow(
            "TrailWrites",
            service,
            ["s3:PutObject"],
            $"{bucket}/AWSLogs/{_args.Aws.Account.AccountId}/*",
            new { StringEquals = new Dictionary<string, string>(StringComparer.Ordinal) { ["aws:SourceArn"] = TrailArn, ["s3:x-amz-acl"] = "bucket-owner-full-control" } });
    }
}
