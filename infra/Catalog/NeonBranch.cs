namespace Infra.Catalog;

/// <summary>A branch of a Neon project beside the default one, with a compute of its own.</summary>
/// <param name="Name">Its key, and its name in Neon.</param>
/// <param name="IsProtected">It can be neither deleted nor reset.</param>
/// <param name="ExpiresIn">Time after which it shall be deleted, at most 30 days; null: never. Neon's provider cannot say so: a command does.</param>
public sealed record NeonBranch(string Name, bool IsProtected, TimeSpan? ExpiresIn)
{
    /// <summary>The branch that holds the services' shadow databases.</summary>
    public const string Development = "development";
}
