namespace Infra.Catalog;

/// <summary>How credentials are kept.</summary>
/// <param name="Store">One of <see cref="SecretStores"/>.</param>
/// <param name="RotationDays">Days, at most 90, after which every service's login changes; null: nobody changes them by schedule.</param>
public sealed record SecretSettings(string Store, int? RotationDays);
