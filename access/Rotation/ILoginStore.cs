namespace Access.Rotation;

/// <summary>Where the credentials of one service's login are kept, in versions.</summary>
internal interface ILoginStore
{
    /// <summary>A version, or null.</summary>
    Task<StoredLogin?> ReadAsync(LoginStage stage, CancellationToken ct);

    /// <summary>Stores credentials as pending; an earlier pending version is forgotten.</summary>
    Task<StoredLogin> StageAsync(LoginCredentials credentials, CancellationToken ct);

    /// <summary>Makes the pending version current, and the current one previous.</summary>
    Task PromoteAsync(StoredLogin pending, StoredLogin current, CancellationToken ct);
}
