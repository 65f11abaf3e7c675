namespace Infra.Catalog;

/// <summary>Addresses (e-mail or https) that alarms go to.</summary>
/// <param name="Warning">Somebody should look at it today.</param>
/// <param name="Critical">Somebody is called.</param>
public sealed record NotifyTargets(IReadOnlyList<string> Warning, IReadOnlyList<string> Critical);
