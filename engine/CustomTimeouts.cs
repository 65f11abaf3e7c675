namespace Engine;

/// <summary>Time limits of a resource's operations.</summary>
/// <param name="Create">Limit of a create; zero for the provider's own.</param>
/// <param name="Update">Limit of an update; zero for the provider's own.</param>
/// <param name="Delete">Limit of a delete; zero for the provider's own.</param>
/// <param name="Read">Limit of a read; zero for the provider's own.</param>
public sealed record CustomTimeouts(TimeSpan Create, TimeSpan Update, TimeSpan Delete, TimeSpan Read);
