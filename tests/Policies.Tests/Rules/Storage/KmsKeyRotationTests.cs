using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class KmsKeyRotationTests
{
    private const string Rule = "kms-key-rotation";

    private const string Next = "expected true. Set enableKeyRotation: AWS then rotates the material every year, and nothing has to be encrypted again.";

    [Fact]
    public void Rotated_key_passes() => Gate.Prod(Rule, Key(("enableKeyRotation", true))).IsCompliant();

    [Fact]
    public void Missing_value_counts_as_not_rotated() => Gate.Prod(Rule, Key()).Violates($"mandatory shop.enableKeyRotation: found false by default, {Next}");

    [Fact]
    public void Explicit_false_is_only_told_in_dev()
        => Gate.In("dev", Rule, Key(("enableKeyRotation", false))).Violates($"advisory shop.enableKeyRotation: found false, {Next}");

    [Fact]
    public void Rare_rotation_violates_in_prod_and_may_be_configured()
    {
        var rare = Key(("enableKeyRotation", true), ("rotationPeriodInDays", 366));
        Gate.Prod(Rule, rare).Violates("mandatory shop.rotationPeriodInDays: found 366, expected at most 365 days. Rotate more often, or leave the period out: AWS's own is 365 days.");
        Gate.Configured(Rule, "maximumDays", 730, rare).IsCompliant();
        Gate.In("dev", Rule, rare).IsCompliant();
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Key(("enableKeyRotation", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.enableKeyRotation"));
        Gate.Prod(Rule, Key(("enableKeyRotation", true), ("rotationPeriodInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.rotationPeriodInDays"));
    }

    [Fact]
    public void Keys_that_cannot_rotate_are_not_applicable()
    {
        Gate.Prod(Rule, Key(("customerMasterKeySpec", "RSA_2048"))).IsNotApplicable("AWS does not rotate a key of RSA_2048");
        Gate.Prod(Rule, Key(("keyUsage", "GENERATE_VERIFY_MAC"))).IsNotApplicable("AWS does not rotate a key for GENERATE_VERIFY_MAC");
        Gate.Prod(Rule, Key(("customKeyStoreId", "cks-0123"))).IsNotApplicable("AWS does not rotate a key in a custom key store");
        Gate.Prod(Rule, Some.Resource("aws:kms/keyPolicy:KeyPolicy", "shop")).IsNotApplicable("a policy: its key is judged");
    }

    private static PolicyResource Key(params (string Name, object Value)[] props) => Some.Resource("aws:kms/key:Key", "shop", props);
}
