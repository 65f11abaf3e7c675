using Pulumi.Policy;

namespace Policies.Tests.Rules.Storage;

public sealed class KmsKeyNotFragileTests
{
    private const string Rule = "kms-key-not-fragile";


    [Fact]
    public void Key_with_defaults_passes() => Gate.Prod(Rule, Key()).IsCompliant();

    [Fact]
    public void Short_window_violates_by_environment()
    {
        Gate.Prod(Rule, Key(("deletionWindowInDays", 29)))
            .Violates("mandatory shop.deletionWindowInDays: found 29, expected 30 days or more. Raise deletionWindowInDays, or leave it out: AWS's own is 30 days.");
        Gate.In("dev", Rule, Key(("deletionWindowInDays", 7))).IsCompliant();
        Gate.In("dev", Rule, Key(("deletionWindowInDays", 6)))
            .Violates("advisory shop.deletionWindowInDays: found 6, expected 7 days or more. Raise deletionWindowInDays, or leave it out: AWS's own is 30 days.");
    }

    [Fact]
    public void Disabled_key_violates()
        => Gate.Prod(Rule, Key(("isEnabled", false)))
            .Violates("mandatory shop.isEnabled: found false, expected true. Enable the key: a database whose key is disabled stops, and cannot be started again after seven days.");

    [Fact]
    public void Bypassed_check_violates_and_an_explicit_false_does_not()
    {
        Gate.Prod(Rule, Key(("bypassPolicyLockoutSafetyCheck", true)))
            .Violates("mandatory shop.bypassPolicyLockoutSafetyCheck: found true, expected false. Remove it: the check keeps you from a policy under which nobody can manage the key.");
        Gate.Prod(Rule, Key(("bypassPolicyLockoutSafetyCheck", false))).IsCompliant();
    }

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Key(("deletionWindowInDays", Value.Unknown))).IsUnknown(Unknown.At(Rule, "shop.deletionWindowInDays"));

    [Fact]
    public void Policy_is_not_applicable()
        => Gate.Prod(Rule, Some.Resource("aws:kms/keyPolicy:KeyPolicy", "shop")).IsNotApplicable("a policy: its key is judged");

    private static PolicyResource Key(params (string Name, object Value)[] props) => Some.Resource("aws:kms/key:Key", "shop", props);
}
