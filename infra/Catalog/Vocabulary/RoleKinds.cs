namespace Infra.Catalog.Vocabulary;

/// <summary>Kinds of role that a service has, and the timeouts that their logins get.</summary>
internal static class RoleKinds
{
    public const string Service = "service";
    public const string Migrator = "migrator";
    public const string ReadOnly = "readonly";
    public const string Dump = "dump";
    public const string Cleanup = "cleanup";
    public const string Ephemeral = "ephemeral";

    private static readonly (string, string)[] Serving = [("statement_timeout", "30s"), ("idle_in_transaction_session_timeout", "30s"), ("lock_timeout", "5s")];

    // A migration and a dump may run for long, but must not queue the service behind its lock for long.
    private static readonly (string, string)[] Migrating = [("statement_timeout", "0"), ("idle_in_transaction_session_timeout", "30s"), ("lock_timeout", "2s")];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Service, Migrator, ReadOnly, Dump, Cleanup, Ephemeral];

    /// <summary>Whether every service has such a role; of the others, those that it asks for.</summary>
    public static bool IsStandard(string kind) => kind is not (Cleanup or Ephemeral);

    public static IReadOnlyList<(string Name, string Text)> DefaultSettings(string kind) => kind is Migrator or Dump ? Migrating : Serving;
}
