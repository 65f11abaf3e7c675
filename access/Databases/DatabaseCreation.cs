using Access.Servers;

namespace Access.Databases;

/// <summary>CREATE DATABASE allows no transaction: a Create that was killed right after it leaves a database without its marker.</summary>
internal static class DatabaseCreation
{
    /// <summary>Whether there is such a database: without a comment, without tables, and of the owner that was asked for.</summary>
    public static async Task<bool> IsUnfinishedAsync(Server server, DatabaseDefinition desired, CancellationToken ct)
    {
        var found = await server.UseAsync(null, session => DatabaseCatalog.FindAsync(session, desired.Name, ct), ct);
        return found is { Comment: null } && found.Definition.Owner == (desired.Owner ?? server.Settings.Username)
            && (await DatabaseDeletion.TablesAsync(server, desired.Name, ct)).Count == 0;
    }
}
