using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Access.Roles;

namespace Access.Collecting;

/// <summary>One login by SCRAM-SHA-256, without channel binding (RFC 5802, RFC 7677).</summary>
/// <param name="password">The password.</param>
internal sealed class ScramLogin(string password)
{
    public const string Mechanism = "SCRAM-SHA-256";
    private const string Header = "n,,";
    private readonly string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
    private byte[] signature = [];

    /// <summary>The first message. PostgreSQL and PgBouncer know the user from the start of the connection.</summary>
    public string First => Header + FirstBare;

    private string FirstBare => $"n=,r={nonce}";

    /// <summary>Answers the server's first message.</summary>
    /// <exception cref="AccessException">It is none.</exception>
    public string Answer(string challenge)
    {
        var fields = Fields(challenge);
        if (!fields.TryGetValue('r', out var both) || !both.StartsWith(nonce, StringComparison.Ordinal)
            || !fields.TryGetValue('s', out var salt) || !int.TryParse(fields.GetValueOrDefault('i'), NumberStyles.None, CultureInfo.InvariantCulture, out var iterations))
            throw new AccessException("its answer to the login is not SCRAM-SHA-256's");
        var salted = Rfc2898DeriveBytes.Pbkdf2(ScramVerifier.Prepare(password), Convert.FromBase64String(salt), iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var key = HMACSHA256.HashData(salted, "Client Key"u8);
        var final = $"c={Convert.ToBase64String(Encoding.ASCII.GetBytes(Header))},r={both}";
        var message = Encoding.UTF8.GetBytes($"{FirstBare},{challenge},{final}");
        signature = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), message);
        var proof = HMACSHA256.HashData(SHA256.HashData(key), message);
        for (var i = 0; i < proof.Length; i++)
            proof[i] ^= key[i];
        return $"{final},p={Convert.ToBase64String(proof)}";
    }

    /// <summary>Checks that the server knows the password too.</summary>
    /// <exception cref="AccessException">It does not.</exception>
    public void Finish(string final)
    {
        if (!Fields(final).TryGetValue('v', out var given) || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(Convert.ToBase64String(signature))))
            throw new AccessException("it does not know the verifier of this login: is it the pooler?");
    }

    private static Dictionary<char, string> Fields(string message)
        => message.Split(',').Where(field => field.Length > 2 && field[1] == '=').DistinctBy(field => field[0]).ToDictionary(field => field[0], field => field[2..]);
}
