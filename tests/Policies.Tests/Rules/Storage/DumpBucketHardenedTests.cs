using Pulumi.Experimental;
using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class DumpBucketHardenedTests
{
    private const string Rule = "dump-bucket-hardened";
    private const string Block = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private const string Lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    private const string Versioning = "aws:s3/bucketVersioning:BucketVersioning";
    private const string Encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";

    [Fact]
    public void Bucket_with_everything_beside_it_passes() => Gate.Prod(Rule, [Bucket(), .. Beside()]).IsCompliant();

    [Fact]
    public void Bucket_is_joined_by_its_name_too()
        => Gate.Prod(Rule, Bucket(("bucket", "shop-dumps")), Named(Encryption, "enc", Algorithm("aws:kms")), Named(Block, "block", Closed()), Named(Versioning, "versions", Status("Enabled")), Named(Lifecycle, "end", Expiry(30)))
            .IsCompliant();

    [Fact]
    public void Bucket_that_declares_all_itself_passes()
        => Gate.Prod(
            Rule,
            Bucket(
                ("serverSideEncryptionConfiguration", Value.Map(("rule", Default("aws:kms")))),
                ("versioning", Value.Map(("enabled", true))),
                ("lifecycleRules", Value.List(Value.Map(("enabled", true), ("expiration", Value.Map(("days", 30))))))),
            Of(Block, "block", Closed())).IsCompliant();

    [Fact]
    public void Bare_bucket_violates_in_every_way()
        => Gate.Prod(Rule, Bucket(("forceDestroy", true))).Violates(
            "mandatory dumps.forceDestroy: found true, expected false. Remove forceDestroy: with it, a delete takes every dump along.",
            "mandatory dumps.encryption: found nothing, expected aws:kms. Declare a BucketServerSideEncryptionConfiguration with a key of your own.",
            "mandatory dumps.publicAccessBlock: found nothing, expected a BucketPublicAccessBlock with all four switches. Declare one.",
            "mandatory dumps.versioning: found nothing, expected Enabled. Declare a BucketVersioning.",
            "mandatory dumps.lifecycle: found nothing, expected dumps that end after 30 days or more. Declare a BucketLifecycleConfiguration: without it old dumps are kept, and paid for, for ever.");

    [Fact]
    public void Weak_resources_beside_it_violate()
        => Gate.Prod(
            Rule,
            Bucket(),
            Of(Encryption, "enc", Algorithm("AES256")),
            Of(Block, "block", ("blockPublicAcls", true), ("blockPublicPolicy", true), ("ignorePublicAcls", false)),
            Of(Versioning, "versions", Status("Suspended")),
            Of(Lifecycle, "end", Expiry(7))).Violates(
            "mandatory enc.rules[0].applyServerSideEncryptionByDefault.sseAlgorithm: found \"AES256\", expected aws:kms. Encrypt with a key of your own: whoever reads a dump then needs the key as well.",
            "mandatory block.ignorePublicAcls: found false, expected true. Close it: no dump is for the public.",
            "mandatory block.restrictPublicBuckets: found false by default, expected true. Close it: no dump is for the public.",
            "mandatory versions.versioningConfiguration.status: found \"Suspended\", expected \"Enabled\". Enable it: a dump that is overwritten or deleted can then be brought back.",
            "mandatory end.rules[0].expiration.days: found 7, expected 30 days or more. Keep dumps as long as backups.");

    [Fact]
    public void Dev_keeps_dumps_for_a_week()
    {
        Gate.In("dev", Rule, [Bucket(), .. Beside(7)]).IsCompliant();
        Gate.In("dev", Rule, [Bucket(), .. Beside(6)]).Violates("advisory end.rules[0].expiration.days: found 6, expected 7 days or more. Keep dumps as long as backups.");
    }

    [Fact]
    public void Unknown_values_are_unknown()
        => Gate.Prod(Rule, [Bucket(), .. Beside(Value.Unknown)]).IsUnknown(Unknown.At(Rule, "end.rules[0].expiration.days"));

    [Fact]
    public void Other_buckets_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:s3/bucket:Bucket", "assets")).IsNotApplicable("no bucket is tagged purpose=logical-dump");

    private static PolicyResource Bucket(params (string Name, object Value)[] props)
        => Some.Resource("aws:s3/bucket:Bucket", "dumps", [("tags", Value.Map(("purpose", "logical-dump"))), .. props]);

    private static PolicyResource[] Beside(object? days = null)
        => [Of(Encryption, "enc", Algorithm("aws:kms")), Of(Block, "block", Closed()), Of(Versioning, "versions", Status("Enabled")), Of(Lifecycle, "end", Expiry(days ?? 30))];

    private static PolicyResource Of(string type, string name, params (string Name, object Value)[] props)
        => Some.From("bucket", Bucket().Urn, type, name, [("bucket", Value.Unknown), .. props]);

    private static PolicyResource Named(string type, string name, params (string Name, object Value)[] props)
        => Some.Resource(type, name, [("bucket", "shop-dumps"), .. props]);

    private static PropertyValue Default(string algorithm) => Value.Map(("applyServerSideEncryptionByDefault", Value.Map(("sseAlgorithm", algorithm))));

    private static (string Name, object Value) Algorithm(string algorithm) => ("rules", Value.List(Default(algorithm)));

    private static (string Name, object Value) Status(string status) => ("versioningConfiguration", Value.Map(("status", status)));

    private static (string Name, object Value) Expiry(object days)
        => ("rules", Value.List(Value.Map(("id", "end"), ("status", "Enabled"), ("expiration", Value.Map(("days", days))))));

    private static (string Name, object Value)[] Closed()
        => [("blockPublicAcls", true), ("blockPublicPolicy", true), ("ignorePublicAcls", true), ("restrictPublicBuckets", true)];
}
