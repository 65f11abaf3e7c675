using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Access.Servers;
using Pulumi;
using Pulumi.Experimental;

namespace Access.Databases;

/// <summary><c>access:index:Database</c>. Never replaced: that would be the loss of all data.</summary>
internal sealed class DatabaseKind : ResourceKind
{
    public const string TypeToken = "access:index:Database";

    private static readonly string[] ServersChoice = ["owner", "locale"];

    public override string Token => TypeToken;

    public override string Description => "A PostgreSQL database. Never replaced; one that holds tables is not deleted.";

    public override ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("name", PropertyType.Text, "Name of the database, at most 63 bytes. A change renames the database.", Required: true),
        new("owner", PropertyType.Text, "Role that owns the database. Default: the role that the provider logs in as.", ServerDecides: true, Always: true),
        new("template", PropertyType.Text, "Database that is copied. Read at creation only. Default template0.", Default: Property.Of("template0"), Compared: false),
        new("encoding", PropertyType.Text, "Character set. Read at creation only. Default UTF8.", Default: Property.Of("UTF8")),
        new("localeProvider", PropertyType.Named("LocaleProvider"), "Library that sorts and compares text. Read at creation only. Default libc.", Default: Property.Of("libc")),
        new("locale", PropertyType.Text, "Locale: LC_COLLATE and LC_CTYPE for libc, the ICU or builtin locale otherwise. Read at creation only. Default: the server's.", ServerDecides: true),
        new("connectionLimit", PropertyType.Integer, "Concurrent connections to the database; -1 is no limit. Default -1.", Default: Property.Of(-1)),
        new("settings", PropertyType.MapOf(PropertyType.Text), "Settings applied to every session in the database (ALTER DATABASE ... SET), by name, in PostgreSQL's own text form."),
    ];

    public override void Validate(PropertyReader inputs)
    {
        var database = DatabaseDefinition.Read(inputs);
        inputs.RequireName("name");
        inputs.CheckName("owner");
        inputs.CheckName("template");
        if (database.Name is "template0" or "template1")
            inputs.Problem("name", $"found \"{database.Name}\", which is PostgreSQL's own");
        if (database.LocaleProvider is not (null or "libc" or "icu" or "builtin"))
            inputs.Problem("localeProvider", $"found \"{database.LocaleProvider}\", expected libc, icu or builtin");
        if (database.LocaleProvider is "icu" or "builtin" && !inputs.Has("locale"))
            inputs.Problem("locale", $"missing, expected the locale of {database.LocaleProvider}, such as {(database.LocaleProvider == "icu" ? "en-US" : "C.UTF-8")}");
        if (database.ConnectionLimit < -1)
            inputs.Problem("connectionLimit", $"found {database.ConnectionLimit}, expected -1 (no limit) or more");
        inputs.CheckSettings("settings", database.Settings);
    }

    public override async Task<ResourceState> CreateAsync(Server server, Urn urn, PropertyMap inputs, CancellationToken ct)
    {
        var desired = DatabaseDefinition.Read(new PropertyReader(inputs));
        if (desired.Owner is { } owner)
            await server.ActAsAsync(owner, ct); // CREATE DATABASE ... OWNER asks for it
        var unfinished = await DatabaseCreation.IsUnfinishedAsync(server, desired, ct);
        return await UseLockedAsync(server, desired.Name, async session =>
        {
            var found = await DatabaseCatalog.FindAsync(session, desired.Name, ct);
            if (found is null)
                await session.ExecuteAsync(DatabaseStatements.Create(desired, session.Version), ct);
            else if (!unfinished)
                Marker.RequireOwn($"database \"{desired.Name}\"", urn, TypeToken, desired.Name, found.Comment);
            return await ApplyAsync(session, urn, desired.Name, desired, inputs, ct);
        }, ct);
    }

    public override Task<ResourceState?> ReadAsync(Server server, string id, PropertyMap inputs, PropertyMap outputs, CancellationToken ct)
        => server.UseAsync(null, async session =>
        {
            var found = await DatabaseCatalog.FindAsync(session, new PropertyReader(outputs).Text("name") ?? id, ct);
            return found is null ? null : State(id, Write(found.Definition, outputs), inputs);
        }, ct);

    public override async Task<ResourceState> UpdateAsync(
        Server server, Urn urn, string id, PropertyMap oldOutputs, PropertyMap inputs, CancellationToken ct)
    {
        var desired = DatabaseDefinition.Read(new PropertyReader(inputs));
        var oldName = new PropertyReader(oldOutputs).Text("name") ?? id;
        if (desired.Owner is { } owner)
            await server.ActAsAsync(owner, ct);
        if (desired.Name != oldName)
            await server.ForgetAsync(oldName);
        return await UseLockedAsync(server, oldName, async session =>
        {
            var found = await DatabaseCatalog.FindAsync(session, oldName, ct);
            // An update that was killed has renamed the database already.
            if (found is not null && desired.Name != oldName)
                await session.ExecuteAsync($"ALTER DATABASE {Identifier.Quote(oldName)} RENAME TO {Identifier.Quote(desired.Name)}", ct);
            return await ApplyAsync(session, urn, id, desired, inputs, ct);
        }, ct);
    }

    public override Task DeleteAsync(Server server, string id, PropertyMap outputs, CancellationToken ct)
        => DatabaseDeletion.RunAsync(server, new PropertyReader(outputs).Text("name") ?? id, ct);

    private static async Task<ResourceState> ApplyAsync(
        Session session, Urn urn, string id, DatabaseDefinition desired, PropertyMap inputs, CancellationToken ct)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(ct);
        var found = await DatabaseCatalog.FindAsync(session, desired.Name, ct)
            ?? throw new AccessException($"database \"{desired.Name}\" is gone: run \"pulumi refresh\", then again");
        RequireUnalterable(desired, found.Definition);
        if (found.Comment != Marker.Text(urn))
            await session.ExecuteAsync($"COMMENT ON DATABASE {Identifier.Quote(desired.Name)} IS {Identifier.Literal(Marker.Text(urn))}", ct);
        foreach (var statement in DatabaseStatements.Changes(found.Definition, desired))
            await session.ExecuteAsync(statement, ct);
        found = await DatabaseCatalog.FindAsync(session, desired.Name, ct);
        await transaction.CommitAsync(ct);
        return State(id, Write(found!.Definition, inputs), inputs);
    }

    private static void RequireUnalterable(DatabaseDefinition desired, DatabaseDefinition found)
    {
        Require("encoding", desired.Encoding, found.Encoding);
        Require("localeProvider", desired.LocaleProvider, found.LocaleProvider);
        Require("locale", desired.Locale, found.Locale);

        void Require(string property, string? wanted, string? actual)
        {
            if (wanted is not null && !string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase))
                throw new AccessException(
                    $"database \"{desired.Name}\": found {property} {wanted}, but the database was created with {actual}, which PostgreSQL cannot alter. "
                    + $"Declare {actual}, or a new database beside it, and move the data");
        }
    }

    private static ResourceState State(string id, PropertyMap outputs, PropertyMap declared)
    {
        // What the program leaves to the server is no input of it; an import shows everything.
        var silent = declared.IsEmpty ? [] : ServersChoice.Where(name => !declared.ContainsKey(name));
        return new(id, outputs.RemoveRange(silent), outputs);
    }

    private static PropertyMap Write(DatabaseDefinition found, PropertyMap declared)
    {
        var old = DatabaseDefinition.Read(new PropertyReader(declared));
        var properties = ImmutableDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        properties["name"] = Property.Of(found.Name);
        properties["owner"] = Property.Of(found.Owner!);
        properties["template"] = Property.Of(old.Template ?? "template0");
        properties["encoding"] = Property.Of(Spelled(found.Encoding, old.Encoding));
        properties["localeProvider"] = Property.Of(found.LocaleProvider!);
        properties["connectionLimit"] = Property.Of(found.ConnectionLimit);
        if (found.Locale is not null)
            properties["locale"] = Property.Of(Spelled(found.Locale, old.Locale));
        if (!found.Settings.IsEmpty)
            properties["settings"] = Property.Settings(found.Settings, old.Settings);
        return properties.ToImmutable();
    }

    private static string Spelled(string? found, string? declared)
        => string.Equals(found, declared, StringComparison.OrdinalIgnoreCase) ? declared! : found!;

    // CREATE DATABASE and RENAME run outside a transaction or across one: the lock is the session's.
    private static Task<T> UseLockedAsync<T>(Server server, string database, Func<Session, Task<T>> work, CancellationToken ct)
        => server.UseAsync(null, async session =>
        {
            await session.LockSessionAsync("database " + database, ct);
            try
            {
                return await work(session);
            }
            finally
            {
                // Not cancelled with the operation: the connection goes back to the pool without the lock.
                await session.UnlockSessionAsync("database " + database, CancellationToken.None);
            }
        }, ct);
}
