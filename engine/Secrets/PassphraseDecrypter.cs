using System.Security.Cryptography;
using System.Text;

namespace Engine.Secrets;

/// <summary>
/// Decrypts what Pulumi's passphrase secrets provider encrypted: AES-256-GCM under a key that PBKDF2 with SHA-256 and
/// 1,000,000 rounds makes from the passphrase. A salt reads <c>v1:salt:v1:nonce:proof</c>, where the proof is the
/// word <c>pulumi</c> encrypted; a ciphertext reads <c>v1:nonce:ciphertext</c>; all in base64.
/// </summary>
public sealed class PassphraseDecrypter : IDisposable
{
    private const int KeyLength = 32;
    private const int Rounds = 1_000_000;
    private const int TagLength = 16;
    private readonly AesGcm cipher;

    private PassphraseDecrypter(AesGcm cipher) => this.cipher = cipher;

    /// <summary>The passphrase of the environment: <c>PULUMI_CONFIG_PASSPHRASE</c>, else the file of <c>PULUMI_CONFIG_PASSPHRASE_FILE</c>.</summary>
    /// <returns><see langword="null"/> when neither is set.</returns>
    /// <exception cref="ProjectException">The file cannot be read.</exception>
    public static string? PassphraseOfEnvironment()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE") is { } passphrase)
            return passphrase;
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE_FILE") is not { Length: > 0 } file)
            return null;
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException($"{file}: the passphrase cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A decrypter for everything under one salt. Takes a good part of a second.</summary>
    /// <param name="salt">The salt with its proof.</param>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="file">Where the salt was found, for messages.</param>
    /// <exception cref="ProjectException">The salt is malformed, or the passphrase is wrong.</exception>
    public static PassphraseDecrypter Create(string salt, string passphrase, string file)
    {
        var parts = salt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != "v1")
            throw new ProjectException($"{file}: the encryption salt is not of the form v1:salt:proof.");
        var key = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase), Bytes(parts[1], file), Rounds, HashAlgorithmName.SHA256, KeyLength);
        var decrypter = new PassphraseDecrypter(new AesGcm(key, TagLength));
        CryptographicOperations.ZeroMemory(key);
        try
        {
            if (decrypter.Decrypt(parts[2]) == "pulumi")
                return decrypter;
        }
        catch (CryptographicException)
        {
            // Falls through: a wrong key and a wrong proof are the same fault to the user.
        }

        decrypter.Dispose();
        throw new ProjectException($"{file}: the passphrase is wrong. Set PULUMI_CONFIG_PASSPHRASE to the stack's passphrase, or unset it.");
    }

    /// <summary>The clear text of a ciphertext.</summary>
    /// <exception cref="ProjectException">The ciphertext is malformed.</exception>
    /// <exception cref="CryptographicException">It was not encrypted under this passphrase and salt.</exception>
    public string Decrypt(string ciphertext)
    {
        var parts = ciphertext.Split(':');
        if (parts.Length != 3 || parts[0] != "v1")
            throw new ProjectException("A secret is not of the form v1:nonce:ciphertext.");
        var sealedBytes = Bytes(parts[2], "secret");
        if (sealedBytes.Length < TagLength)
            throw new ProjectException("A secret is too short to be one.");
        var clear = new byte[sealedBytes.Length - TagLength];
        cipher.Decrypt(Bytes(parts[1], "secret"), sealedBytes.AsSpan(0, clear.Length), sealedBytes.AsSpan(clear.Length), clear);
        return Encoding.UTF8.GetString(clear);
    }

    /// <inheritdoc/>
    public void Dispose() => cipher.Dispose();

    private static byte[] Bytes(string base64, string where)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException e)
        {
            throw new ProjectException($"{where}: malformed base64 in a secret.", e);
        }
    }
}
