using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Storage;

/// <summary>A13: a bucket of dumps keeps them safe.</summary>
public sealed class DumpBucketHardened() : StackRule(new RuleInfo(
    "dump-bucket-hardened",
    "A13",
    "Bucket of dumps keeps them safe",
    "A dump holds everything that the database holds, without the database's locks. What is tagged purpose=logical-dump is encrypted, closed, versioned and kept.",
    Severity.High,
    RuleLevels.BlocksProd)
{
    Limits = [new(MinimumDays, Dev: 7, Prod: 30, "Days that dumps must be kept, at least.")],
})
{
    private const string MinimumDays = "minimumDays";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var buckets = stack.All<Bucket>().Where(bucket => Tags.Named(bucket.Resource, Tags.Purpose).Value == Tags.LogicalDump).ToList();
        if (buckets.Count == 0)
            verdict.NotApplicable($"no bucket is tagged {Tags.Purpose}={Tags.LogicalDump}");
        foreach (var bucket in buckets)
        {
            if (verdict.Reads(bucket.ForceDestroy) && bucket.ForceDestroy.Value)
                verdict.Violation(bucket.ForceDestroy, "false", "Remove forceDestroy: with it, a delete takes every dump along.");
            JudgeEncryption(stack, bucket, verdict);
            JudgePublicAccess(stack, bucket, verdict);
            JudgeVersioning(stack, bucket, verdict);
            JudgeExpiry(stack, bucket, verdict);
        }
    }

    private static void JudgeEncryption(StackModel stack, Bucket bucket, Verdict verdict)
    {
        var algorithms = stack.Naming("bucket", static (BucketEncryption encryption) => encryption.Bucket, bucket.Resource, bucket.Name.Value)
            .SelectMany(encryption => encryption.Algorithms).Append(bucket.Algorithm).Where(algorithm => !algorithm.IsAbsent).ToList();
        if (algorithms.Exists(static algorithm => algorithm.Value is "aws:kms" or "aws:kms:dsse"))
            return;
        if (algorithms.Count == 0)
            verdict.Violation(bucket.Resource, "encryption", "nothing", "aws:kms", "Declare a BucketServerSideEncryptionConfiguration with a key of your own.");
        else if (verdict.Reads(algorithms[0]))
            verdict.Violation(algorithms[0], "aws:kms", "Encrypt with a key of your own: whoever reads a dump then needs the key as well.");
    }

    private static void JudgePublicAccess(StackModel stack, Bucket bucket, Verdict verdict)
    {
        var block = stack.Naming("bucket", static (BucketPublicAccessBlock block) => block.Bucket, bucket.Resource, bucket.Name.Value).FirstOrDefault();
        if (block is null)
            verdict.Violation(bucket.Resource, "publicAccessBlock", "nothing", "a BucketPublicAccessBlock with all four switches", "Declare one.");
        foreach (var closed in block?.Switches ?? [])
        {
            if (verdict.Reads(closed) && !closed.Value)
                verdict.Violation(closed, "true", "Close it: no dump is for the public.");
        }
    }

    private static void JudgeVersioning(StackModel stack, Bucket bucket, Verdict verdict)
    {
        var versioning = stack.Naming("bucket", static (BucketVersioning versioning) => versioning.Bucket, bucket.Resource, bucket.Name.Value).FirstOrDefault();
        if (versioning is not null)
        {
            if (verdict.Reads(versioning.Status) && versioning.Status.Value != "Enabled")
                verdict.Violation(versioning.Status, "\"Enabled\"", "Enable it: a dump that is overwritten or deleted can then be brought back.");
        }
        else if (verdict.Reads(bucket.IsVersioned) && !bucket.IsVersioned.Value)
        {
            verdict.Violation(bucket.Resource, "versioning", "nothing", "Enabled", "Declare a BucketVersioning.");
        }
    }

    private static void JudgeExpiry(StackModel stack, Bucket bucket, Verdict verdict)
    {
        var least = verdict.Limit(MinimumDays, bucket.Resource);
        var expirations = stack.Naming("bucket", static (BucketLifecycle lifecycle) => lifecycle.Bucket, bucket.Resource, bucket.Name.Value)
            .SelectMany(lifecycle => lifecycle.ReadExpirations()).Concat(BucketLifecycle.ReadInline(bucket.LifecycleRules)).ToList();
        if (expirations.Count == 0)
            verdict.Violation(bucket.Resource, "lifecycle", "nothing", $"dumps that end after {least} days or more", "Declare a BucketLifecycleConfiguration: without it old dumps are kept, and paid for, for ever.");
        foreach (var days in expirations)
        {
            if (verdict.Reads(days) && days.Value < least)
                verdict.Violation(days, $"{least} days or more", "Keep dumps as long as backups.");
        }
    }
}
