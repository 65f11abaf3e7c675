namespace Access.Rotation;

/// <summary>One version of a login's credentials.</summary>
/// <param name="Version">Its id in the store.</param>
/// <param name="Credentials">The credentials.</param>
/// <param name="Since">When it was stored, UTC.</param>
internal sealed record StoredLogin(string Version, LoginCredentials Credentials, DateTimeOffset Since);
