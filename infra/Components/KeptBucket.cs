using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Infra.Components;

/// <summary>A bucket of what must stay for a time: encrypted, versioned, private, over TLS only, locked if asked for, and emptied by age.</summary>
internal sealed class KeptBucket
{
    public KeptBucket(string name, AwsEnvironment aws, KeptBucketArgs args, Resource parent)
    {
        var catalog = aws.Catalog;
        var region = Maybe.Text(args.Region);
        CustomResourceOptions Options() => new() { Parent = parent };
        var tags = AwsTags.Of(catalog);
        tags.Add("Purpose", args.Purpose);

        // The account makes it this one's in all the world.
        Name = $"{args.Prefix}-{aws.Account.AccountId}";
        Arn = $"arn:{aws.Account.Partition}:s3:::{Name}";
        var bucket = new Bucket(
            name,
            new BucketArgs
            {
                BucketName = Name,
                ObjectLockEnabled = args.LockMode is not null,
                Region = region,
                Tags = tags,
            },
            new CustomResourceOptions { Parent = parent, Protect = catalog.ProtectsState });
        var versioning = new BucketVersioning(
            name,
            new BucketVersioningArgs { Bucket = bucket.Id, Region = region, VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" } },
            Options());
        _ = new BucketServerSideEncryptionConfiguration(
            name,
            new BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = bucket.Id,
                Region = region,
                Rules =
                {
                    new BucketServerSideEncryptionConfigurationRuleArgs
                    {
                        BucketKeyEnabled = true,
                        ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "aws:kms", KmsMasterKeyId = args.Key },
                    },
                },
            },
            Options());
        _ = new BucketPublicAccessBlock(
            name,
            new BucketPublicAccessBlockArgs { Bucket = bucket.Id, Region = region, BlockPublicAcls = true, BlockPublicPolicy = true, IgnorePublicAcls = true, RestrictPublicBuckets = true },
            Options());
        _ = new BucketOwnershipControls(
            name,
            new BucketOwnershipControlsArgs { Bucket = bucket.Id, Region = region, Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" } },
            Options());
        Policy = new BucketPolicy(
            name,
            new BucketPolicyArgs
            {
                Bucket = bucket.Id,
                Region = region,
                Policy = Output.Create<object>(PolicyDocument.Of(
                    [PolicyDocument.Deny("TlsOnly", ["s3:*"], (string[])[Arn, $"{Arn}/*"], PolicyDocument.When("Bool", "aws:SecureTransport", "false")), .. args.Statements(Arn)])),
            },
            Options());
        DeclareLifecycle(name, bucket, versioning, args, parent);
        if (args.LockMode is not null)
            DeclareLock(name, bucket, versioning, args, parent);
    }

    public string Name { get; }

    public string Arn { get; }

    /// <summary>Who may use it: what writes there needs it first.</summary>
    public Resource Policy { get; }

    private static void DeclareLifecycle(string name, Bucket bucket, BucketVersioning versioning, KeptBucketArgs args, Resource parent) => _ = new BucketLifecycleConfiguration(
        name,
        new BucketLifecycleConfigurationArgs
        {
            Bucket = bucket.Id,
            Region = Maybe.Text(args.Region),
            Rules =
            {
                new BucketLifecycleConfigurationRuleArgs
                {
                    Id = "expire",
                    Status = "Enabled",
                    Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                    Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = args.RetentionDays },

                    // What expires or is overwritten becomes an old version first.
                    NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = 1 },
                    AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 1 },
                },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { versioning } });

    private static void DeclareLock(string name, Bucket bucket, BucketVersioning versioning, KeptBucketArgs args, Resource parent) => _ = new BucketObjectLockConfiguration(
        name,
        new BucketObjectLockConfigurationArgs
        {
            Bucket = bucket.Id,
            Region = Maybe.Text(args.Region),
            Rule = new BucketObjectLockConfigurationRuleArgs
            {
                DefaultRetention = new BucketObjectLockConfigurationRuleDefaultRetentionArgs { Mode = args.LockMode!, Days = args.RetentionDays },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { versioning } });
}
