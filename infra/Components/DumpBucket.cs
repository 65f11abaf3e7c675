using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace Infra.Components;

/// <summary>The bucket of dumps in the second region: encrypted, versioned, private, over TLS only, and emptied by age.</summary>
internal sealed class DumpBucket
{
    /// <summary>In a tag, so that rules know what the bucket is for.</summary>
    public const string Purpose = "logical-dump";

    public DumpBucket(string name, AwsEnvironment aws, DumpBackups dump, Input<string> key, Resource parent)
    {
        var catalog = aws.Catalog;
        var region = catalog.Backups!.Region;
        CustomResourceOptions Options() => new() { Parent = parent };
        var tags = AwsTags.Of(catalog);
        tags.Add("Purpose", Purpose);

        // Names of buckets are one space for all the world: the account makes it this one's.
        Name = $"{PhysicalNames.Environment(catalog)}-dumps-{aws.Account.AccountId}";
        var bucket = new Bucket(
            name,
            new BucketArgs
            {
                BucketName = Name,
                ObjectLockEnabled = dump.ObjectLock,
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
                        ApplyServerSideEncryptionByDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "aws:kms", KmsMasterKeyId = key },
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
        var arn = $"arn:{aws.Account.Partition}:s3:::{Name}";
        _ = new BucketPolicy(
            name,
            new BucketPolicyArgs
            {
                Bucket = bucket.Id,
                Region = region,
                Policy = Output.Create<object>(PolicyDocument.Of(PolicyDocument.Deny("TlsOnly", ["s3:*"], (string[])[arn, $"{arn}/*"], PolicyDocument.When("Bool", "aws:SecureTransport", "false")))),
            },
            Options());
        DeclareLifecycle(name, bucket, versioning, region, dump, parent);
        if (dump.ObjectLock)
            DeclareLock(name, bucket, versioning, region, dump, parent);
    }

    public string Name { get; }

    private static void DeclareLifecycle(string name, Bucket bucket, BucketVersioning versioning, string region, DumpBackups dump, Resource parent) => _ = new BucketLifecycleConfiguration(
        name,
        new BucketLifecycleConfigurationArgs
        {
            Bucket = bucket.Id,
            Region = region,
            Rules =
            {
                new BucketLifecycleConfigurationRuleArgs
                {
                    Id = "expire",
                    Status = "Enabled",
                    Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
                    Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { Days = dump.RetentionDays },

                    // What expires or is overwritten becomes an old version first.
                    NoncurrentVersionExpiration = new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = 1 },
                    AbortIncompleteMultipartUpload = new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 1 },
                },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { versioning } });

    private static void DeclareLock(string name, Bucket bucket, BucketVersioning versioning, string region, DumpBackups dump, Resource parent) => _ = new BucketObjectLockConfiguration(
        name,
        new BucketObjectLockConfigurationArgs
        {
            Bucket = bucket.Id,
            Region = region,
            Rule = new BucketObjectLockConfigurationRuleArgs
            {
                DefaultRetention = new BucketObjectLockConfigurationRuleDefaultRetentionArgs { Mode = "GOVERNANCE", Days = dump.RetentionDays },
            },
        },
        new CustomResourceOptions { Parent = parent, DependsOn = { versioning } });
}
