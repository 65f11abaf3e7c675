namespace Access.Rotation;

/// <summary>A login that clients read no more, and that is to end.</summary>
/// <param name="Login">Its name.</param>
/// <param name="Since">When the other login became current.</param>
internal sealed record ReplacedLogin(string Login, DateTimeOffset Since);
