using System.Collections.Frozen;
using Npgsql;

namespace Access.Servers;

/// <summary>libpq's words for TLS, and what they are called in Npgsql.</summary>
internal static class SslModes
{
    public const string Default = "verify-full";

    public static FrozenDictionary<string, SslMode> All { get; } = new Dictionary<string, SslMode>(StringComparer.Ordinal)
    {
        ["disable"] = SslMode.Disable,
        ["require"] = SslMode.Require,
        ["verify-ca"] = SslMode.VerifyCA,
        [Default] = SslMode.VerifyFull,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
