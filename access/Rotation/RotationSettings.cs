namespace Access.Rotation;

/// <summary>How logins are rotated.</summary>
public sealed record RotationSettings
{
    /// <summary>How long the login that was in use still lets clients in after the other one is current: as long as clients take to read the secret again.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Only tell what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>AWS region of the secrets; null: <c>AWS_REGION</c>.</summary>
    public string? Region { get; init; }

    /// <summary>File with the logins of what has no secrets; see <see cref="LoginFile"/>.</summary>
    public string? LoginsFile { get; init; }
}
