using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Kms;

namespace Infra.Components;

/// <summary>A key of the environment's own in KMS, which AWS renews, under a name that people find.</summary>
internal sealed class EncryptionKey
{
    /// <summary>New key material once a year.</summary>
    public const int RotationDays = 365;

    // The longest and the shortest time that KMS offers to take a deletion back.
    private const int ProductionWindowDays = 30;
    private const int WindowDays = 7;

    /// <summary>Declares it.</summary>
    /// <param name="name">Name of the resources.</param>
    /// <param name="catalog">The environment.</param>
    /// <param name="region">Where it is; null: the environment's region.</param>
    /// <param name="parent">The component that it belongs to.</param>
    public EncryptionKey(string name, EnvironmentCatalog catalog, string? region, Resource parent)
    {
        var key = new Key(
            name,
            new KeyArgs
            {
                Description = $"Databases, secrets, logs and backups of {PhysicalNames.Environment(catalog)}",
                EnableKeyRotation = true,
                RotationPeriodInDays = RotationDays,
                DeletionWindowInDays = catalog.IsProduction ? ProductionWindowDays : WindowDays,
                Policy = KeyPolicies.Environment(catalog.Aws!, region ?? catalog.Aws!.Region),
                Region = Maybe.Text(region),
                Tags = AwsTags.Of(catalog),
            },
            new CustomResourceOptions { Parent = parent, Protect = catalog.ProtectsState });
        Arn = key.Arn;
        _ = new Pulumi.Aws.Kms.Alias(
            name,
            new AliasArgs { Name = $"alias/{PhysicalNames.Environment(catalog)}", TargetKeyId = key.KeyId, Region = Maybe.Text(region) },
            new CustomResourceOptions { Parent = parent });
    }

    public Output<string> Arn { get; }
}
