using System.Security.Cryptography;

namespace Access.Rotation;

/// <summary>Passwords that rotation makes: letters and digits, so that no URL and no ini has to escape them.</summary>
internal static class NewPassword
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int Length = 40;

    /// <summary>One that was never used.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Characters, Length);
}
