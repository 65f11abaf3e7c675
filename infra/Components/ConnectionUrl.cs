using Infra.Catalog.Vocabulary;
using Pulumi;

namespace Infra.Components;

/// <summary>A login's connection as the URL that clients take; a secret.</summary>
internal static class ConnectionUrl
{
    /// <summary>The environment variable that clients expect the credentials of a kind in.</summary>
    public static string NameOf(string kind) => kind switch
    {
        RoleKinds.Service => "DATABASE_URL",
        RoleKinds.Migrator => "DATABASE_URL_DIRECT",
        RoleKinds.ReadOnly => "DATABASE_READ_URL",
        _ => $"DATABASE_{kind.Replace('-', '_').ToUpperInvariant()}_URL",
    };

    /// <summary>The URL. Generated passwords need no escaping.</summary>
    public static Output<string> Of(Input<string> username, Output<string> password, Output<string> host, int port, Input<string> database, string sslMode) =>
        Output.CreateSecret(Output.Format($"postgresql://{username}:{password}@{host}:{port}/{database}?sslmode={sslMode}"));
}
