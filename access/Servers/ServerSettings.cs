using System.Collections.Immutable;
using Access.Inputs;
using Access.Resources;
using Npgsql;
using Pulumi.Experimental.Provider;

namespace Access.Servers;

/// <summary>The provider's configuration: where the server is and how to log in.</summary>
internal sealed record ServerSettings
{
    private const int DefaultConnectTimeout = 120;

    /// <summary>The configuration's settings. Programs besides say a <c>version</c>: that of the plugin.</summary>
    public static ImmutableArray<PropertyDefinition> Properties { get; } =
    [
        new("host", PropertyType.Text, "Host name of the server."),
        new("port", PropertyType.Integer, "Port of the server. Default 5432."),
        new("database", PropertyType.Text, "Database that roles and databases are managed from. Default postgres."),
        new("username", PropertyType.Text, "Role that the provider logs in as: rds_superuser or neon_superuser is enough."),
        new("password", PropertyType.Text, "Password of that role.", Secret: true),
        new("passwordSecretArn", PropertyType.Text, "Secret in AWS Secrets Manager whose JSON holds the password; read at each connect, never stored."),
        new("iamAuthentication", PropertyType.Bool, "Log in with an RDS IAM token. Default false."),
        new("region", PropertyType.Text, "AWS region of the secret and of the token. Default: AWS_REGION."),
        new("sslMode", PropertyType.Named("SslMode"), "TLS to the server. Default verify-full."),
        new("connectTimeout", PropertyType.Integer, "How long to keep trying while the server comes up, in seconds. Default 120."),
        new("overrideHost", PropertyType.Text, "Host to connect to in place of `host`, such as the near end of a tunnel. TLS still verifies `host`."),
        new("overridePort", PropertyType.Integer, "Port to connect to in place of `port`."),
        new("tunnelCommand", PropertyType.ListOf(PropertyType.Text), "Program and arguments that forward a local port to the server, run without a shell at the first connection and ended with the provider. `{host}`, `{port}` and `{localPort}` are filled in. Default: environment variable ACCESS_TUNNEL_COMMAND, a JSON array."),
        new("sslRootCert", PropertyType.Text, "Path of the file with the trusted certificate authorities. Default: the machine's."),
    ];

    public string? Host { get; private init; }

    public int Port { get; private init; }

    /// <summary>Roles and databases are managed from here; its advisory locks order the operations on them.</summary>
    public string Database { get; private init; } = "postgres";

    public string? Username { get; private init; }

    public string? Password { get; private init; }

    /// <summary>Secret in AWS Secrets Manager that holds the password; empty counts as none.</summary>
    public string? PasswordSecretArn { get; private init; }

    public bool IamAuthentication { get; private init; }

    public string? Region { get; private init; }

    public SslMode SslMode { get; private init; }

    public string? SslRootCert { get; private init; }

    /// <summary>Where to connect instead; TLS and tokens are still those of <see cref="Host"/>.</summary>
    public string? OverrideHost { get; private init; }

    public int? OverridePort { get; private init; }

    /// <summary>Forwards a local port to the server; empty: none.</summary>
    public ImmutableArray<string> TunnelCommand { get; private init; } = [];

    /// <summary>How long to keep trying while the server comes up.</summary>
    public TimeSpan ConnectTimeout { get; private init; }

    /// <summary>Plain passwords may travel: the server proved who it is, or the way there is the loopback.</summary>
    public bool IsTrusted => SslMode == SslMode.VerifyFull || Host is "localhost" or "127.0.0.1" or "::1" || Host?.StartsWith('/') == true;

    public static ServerSettings Read(PropertyMap values) => Read(new PropertyReader(WithEnvironment(values)));

    public static List<CheckFailure> Check(PropertyMap values)
    {
        var reader = new PropertyReader(WithEnvironment(values));
        foreach (var name in values.Keys.Order(StringComparer.Ordinal))
        {
            if (name != "version" && !Properties.Any(p => p.Name == name))
                reader.Problem(name, $"found an unknown setting, expected one of {string.Join(", ", Properties.Select(p => p.Name))}");
        }

        var settings = Read(reader);
        if (settings.Port is < 1 or > 65535)
            reader.Problem("port", $"found {settings.Port}, expected 1 to 65535");
        if (settings.ConnectTimeout < TimeSpan.Zero)
            reader.Problem("connectTimeout", $"found {settings.ConnectTimeout.TotalSeconds}, expected seconds, 0 or more");
        if (ModeOf(reader) is { } mode && !SslModes.All.ContainsKey(mode))
            reader.Problem("sslMode", $"found \"{mode}\", expected one of {string.Join(", ", SslModes.All.Keys.Order(StringComparer.Ordinal))}");
        if (settings.OverridePort is < 1 or > 65535)
            reader.Problem("overridePort", $"found {settings.OverridePort}, expected 1 to 65535");
        CheckTunnel(reader, settings);
        string[] ways = ["password", "passwordSecretArn", "iamAuthentication"];
        var given = ways.Where(w => reader.Has(w) && (w != "iamAuthentication" || settings.IamAuthentication || reader.IsUnknown(w))).ToList();
        if (given.Count > 1)
            reader.Problem(given[1], $"found beside \"{given[0]}\", expected one way to log in");
        return reader.Problems;
    }

    // An enumeration arrives from SDKs as JSON text, as everything of a provider does that is no plain string.
    private static string? ModeOf(PropertyReader reader) => reader.Text("sslMode")?.Trim('"');

    // How a machine reaches the server is the machine's own, and not the program's: it never comes into the state.
    private static PropertyMap WithEnvironment(PropertyMap values)
        => Environment.GetEnvironmentVariable("ACCESS_TUNNEL_COMMAND") is { Length: > 0 } command
            && !values.ContainsKey("tunnelCommand") && !values.ContainsKey("overrideHost") && !values.ContainsKey("overridePort")
            ? values.Add("tunnelCommand", Property.Of(command))
            : values;

    private static void CheckTunnel(PropertyReader reader, ServerSettings settings)
    {
        if (settings.TunnelCommand.IsEmpty || reader.IsUnknown("tunnelCommand"))
            return;
        if (!settings.TunnelCommand.Skip(1).Any(a => a.Contains("{localPort}", StringComparison.Ordinal)))
            reader.Problem("tunnelCommand", "found no {localPort} among the arguments, where the port to listen on is filled in");
        if (reader.Has("overrideHost") || reader.Has("overridePort"))
            reader.Problem("tunnelCommand", "found beside overrideHost or overridePort, expected one way around");
    }

    private static ServerSettings Read(PropertyReader reader)
        => new()
        {
            Host = reader.Text("host"),
            Port = reader.Integer("port") ?? 5432,
            Database = reader.Text("database") ?? "postgres",
            Username = reader.Text("username"),
            Password = reader.Text("password"),
            PasswordSecretArn = reader.Text("passwordSecretArn") is { Length: > 0 } arn ? arn : null,
            IamAuthentication = reader.Bool("iamAuthentication") ?? false,
            Region = reader.Text("region"),
            SslMode = SslModes.All.GetValueOrDefault(ModeOf(reader) ?? SslModes.Default, SslMode.VerifyFull),
            SslRootCert = reader.Text("sslRootCert"),
            OverrideHost = reader.Text("overrideHost"),
            OverridePort = reader.Integer("overridePort"),
            TunnelCommand = reader.TextList("tunnelCommand") ?? [],
            ConnectTimeout = TimeSpan.FromSeconds(reader.Integer("connectTimeout") ?? DefaultConnectTimeout),
        };
}
