namespace Infra.Catalog.Vocabulary;

/// <summary>Kinds of role that a service has, and the timeouts that their logins get.</summary>
internal static class RoleKinds
{
    public const string Service = "service";
    public const string Migrator = "migrator";
    public const string ReadOnly = "readonly";
    public const string Cleanup = "cleanup";

    private static readonly (string, string)[] Serving = [("statement_timeout", "30s"), ("idle_in_transaction_session_timeout", "30s"), ("lock_timeout", "5s")];

    // A migration may run for long, but must not queue the service behind its lock for long.
    private static readonly (string, string)[] Migrating = [("statement_timeout", "0"), ("idle_in_transaction_session_timeout", "30s"), ("lock_timeout", "2s")];

    /// <summary>All kinds; a service has <see cref="Cleanup"/> only when it asks for it.</summary>
    public static IReadOnlyList<string> All { get; } = [Service, Migrator, ReadOnly, Cleanup];

    public static IReadOnlyList<(string Name, string Text)> DefaultSettings(string kind) => kind == Migrator ? Migrating : Serving;
}
