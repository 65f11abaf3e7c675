using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A key, or the policy of one.</summary>
/// <param name="Resource">The resource.</param>
public sealed record KmsKey(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The key policy, JSON. Without one, AWS lets the account's own policies decide.</summary>
    public required Fact<string> Policy { get; init; }

    /// <summary>Whether it is the policy alone.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>Whether AWS rotates the material.</summary>
    public Fact<bool> EnableKeyRotation { get; init; } = Resource.None<bool>("enableKeyRotation");

    /// <summary>Days between two rotations.</summary>
    public Fact<double> RotationPeriodInDays { get; init; } = Resource.None<double>("rotationPeriodInDays");

    /// <summary>What kind of key it is; AWS rotates symmetric keys only.</summary>
    public Fact<string> CustomerMasterKeySpec { get; init; } = Resource.None<string>("customerMasterKeySpec");

    /// <summary>What it is for.</summary>
    public Fact<string> KeyUsage { get; init; } = Resource.None<string>("keyUsage");

    /// <summary>The custom key store that holds it.</summary>
    public Fact<string> CustomKeyStoreId { get; init; } = Resource.None<string>("customKeyStoreId");

    /// <summary>Days that a deleted key can be brought back.</summary>
    public Fact<double> DeletionWindowInDays { get; init; } = Resource.None<double>("deletionWindowInDays");

    /// <summary>Whether it can be used.</summary>
    public Fact<bool> IsEnabled { get; init; } = Resource.None<bool>("isEnabled");

    /// <summary>Whether a policy that locks everybody out is accepted.</summary>
    public Fact<bool> BypassPolicyLockoutSafetyCheck { get; init; } = Resource.None<bool>("bypassPolicyLockoutSafetyCheck");

    /// <summary>Why AWS does not rotate it; null when it can.</summary>
    public string? WithoutRotation
        => IsPolicy ? "a policy: its key is judged"
            : CustomerMasterKeySpec.Value is { } spec && spec != "SYMMETRIC_DEFAULT" ? $"AWS does not rotate a key of {spec}"
            : KeyUsage.Value is { } usage && usage != "ENCRYPT_DECRYPT" ? $"AWS does not rotate a key for {usage}"
            : !CustomKeyStoreId.IsAbsent ? "AWS does not rotate a key in a custom key store"
            : null;
}
