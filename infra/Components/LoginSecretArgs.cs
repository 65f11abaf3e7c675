using Pulumi;

namespace Infra.Components;

internal sealed class LoginSecretArgs
{
    public required string PhysicalName { get; init; }

    /// <summary>Name of the first version's resource; null: the secret's. Another one writes a new version.</summary>
    public string? Version { get; init; }

    public required string Description { get; init; }

    public required AwsEnvironment Aws { get; init; }

    /// <summary>Pulumi refuses to delete it.</summary>
    public required bool Protect { get; init; }

    public required InputMap<string> Tags { get; init; }

    /// <summary>ARNs of the roles that may read it besides those that the account's own policies let.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    public required string Username { get; init; }

    public required Output<string> Password { get; init; }

    public required Output<string> Host { get; init; }

    /// <summary>Address for reads, where whoever logs in needs both; null: none.</summary>
    public Output<string>? ReadHost { get; init; }

    public required int Port { get; init; }

    public required Output<string> Database { get; init; }

    /// <summary>In libpq's words.</summary>
    public required string SslMode { get; init; }
}
