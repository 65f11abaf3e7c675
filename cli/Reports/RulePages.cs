namespace Dbready.Reports;

/// <summary>Where the pages of this clone's rules are read: SARIF links are absolute.</summary>
internal static class RulePages
{
    /// <summary>The clone at its commit on the server that the workflow runs on; elsewhere the clone on this machine.</summary>
    /// <param name="installation">The clone.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static Uri Of(Installation installation, Func<string, string?> variable) =>
        variable("GITHUB_SERVER_URL") is { Length: > 0 } server && variable("GITHUB_REPOSITORY") is { Length: > 0 } repository && variable("GITHUB_SHA") is { Length: > 0 } commit
            ? new Uri($"{server}/{repository}/blob/{commit}/")
            : new Uri(Path.TrimEndingDirectorySeparator(installation.Root) + Path.DirectorySeparatorChar);
}
