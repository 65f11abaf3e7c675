using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:kms/key:Key</c> and <c>aws:kms/keyPolicy:KeyPolicy</c>, which name the policy alike.</summary>
internal static class KmsKeyAdapter
{
    public const string KeyToken = "aws:kms/key:Key";
    public const string PolicyToken = "aws:kms/keyPolicy:KeyPolicy";

    public static KmsKey Read(PolicyResource r) => new(r)
    {
        IsPolicy = r.Type == PolicyToken,
        Policy = r.Text("policy"),
        EnableKeyRotation = r.Bool("enableKeyRotation").Or(false),
        RotationPeriodInDays = r.Number("rotationPeriodInDays").Or(365),
        CustomerMasterKeySpec = r.Text("customerMasterKeySpec"),
        KeyUsage = r.Text("keyUsage"),
        CustomKeyStoreId = r.Text("customKeyStoreId"),
        DeletionWindowInDays = r.Number("deletionWindowInDays").Or(30),
        IsEnabled = r.Bool("isEnabled").Or(true),
        BypassPolicyLockoutSafetyCheck = r.Bool("bypassPolicyLockoutSafetyCheck").Or(false),
    };
}
