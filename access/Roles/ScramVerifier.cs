using System.Security.Cryptography;
using System.Text;

namespace Access.Roles;

/// <summary>SCRAM-SHA-256 verifiers as PostgreSQL stores them (RFC 5802, RFC 7677): the password itself never reaches the server.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;
    private const int SaltLength = 16;

    public static string Compute(string password) => Compute(password, RandomNumberGenerator.GetBytes(SaltLength));

    public static string Compute(string password, ReadOnlySpan<byte> salt)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(Prepare(password), salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var storedKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var serverKey = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(storedKey)}:{Convert.ToBase64String(serverKey)}";
    }

    /// <summary>A password as it is hashed: SASLprep (RFC 4013) changes non-ASCII text only; of that, NFKC is the part that ordinary text meets.</summary>
    public static byte[] Prepare(string password)
        => Encoding.UTF8.GetBytes(Ascii.IsValid(password) ? password : password.Normalize(NormalizationForm.FormKC));
}
