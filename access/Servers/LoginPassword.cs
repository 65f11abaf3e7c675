namespace Access.Servers;

/// <summary>What the provider logs in with: read anew for each connection, never kept.</summary>
internal static class LoginPassword
{
    // RDS takes a token for 15 minutes; a connection that is open stays open.
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(15);

    /// <summary>The password for one connection; empty when none is configured.</summary>
    /// <exception cref="AccessException">There is no region, no credentials, or no password in the secret.</exception>
    public static async Task<string> ReadAsync(ServerSettings settings, CancellationToken ct)
    {
        if (settings.IamAuthentication)
        {
            var region = Region(settings, arn: null);
            return Token(settings, new AwsSignature(await AwsCredentials.FindAsync(), region, "rds-db", DateTime.UtcNow));
        }

        if (settings.PasswordSecretArn is { } arn)
            return await new SecretsManager(Region(settings, arn), await AwsCredentials.FindAsync()).ReadPasswordAsync(arn, ct);
        return settings.Password ?? "";
    }

    /// <summary>An RDS authentication token: a signed request to connect.</summary>
    public static string Token(ServerSettings settings, AwsSignature signature)
        => signature.Presign(
            $"{settings.Host}:{settings.Port}",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Action"] = "connect", ["DBUser"] = settings.Username ?? "" },
            TokenLifetime);

    private static string Region(ServerSettings settings, string? arn)
        => settings.Region
            ?? (arn?.Split(':') is { Length: > 3 } parts ? parts[3] : null)
            ?? AwsCredentials.Region()
            ?? throw new AccessException("no AWS region: give the provider's \"region\", or set AWS_REGION");
}
