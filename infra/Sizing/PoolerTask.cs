namespace Infra.Sizing;

/// <summary>
/// The container of a pooler that is run: it reads its secrets, writes its files where nobody else reads them, and becomes PgBouncer. Nothing is
/// printed.
/// </summary>
internal static class PoolerTask
{
    /// <summary>Variable with <see cref="PgBouncerIni"/>.</summary>
    public const string Ini = "PGBOUNCER_INI";

    /// <summary>Variable with the name of the secret of the login that looks up verifiers; it holds the server's addresses too.</summary>
    public const string AuthSecret = "PGBOUNCER_AUTH_SECRET";

    /// <summary>Variable with the name or ARN of the secret with <c>certificate</c> and <c>privateKey</c>.</summary>
    public const string CertificateSecret = "PGBOUNCER_CERTIFICATE_SECRET";

    /// <summary>Stands in the ini where the server's address goes.</summary>
    public const string Host = "@host@";

    /// <summary>The same for the address for reads.</summary>
    public const string ReadHost = "@readHost@";

    /// <summary>The script.</summary>
    /// <param name="folder">Where it writes, as the ini says.</param>
    /// <param name="reads">Whether the ini has an address for reads.</param>
    public static string Script(string folder, bool reads) => $$"""
        set -eu
        umask 077
        mkdir -p '{{folder}}'
        secret() { text=$(aws secretsmanager get-secret-value --secret-id "$1" --query SecretString --output text) || exit 1; printf '%s' "$text" | tr -d '\n'; }
        field() { printf '%s' "$2" | sed -n "s/.*\"$1\": *\"\([^\"]*\)\".*/\1/p" | sed 's/\\u002[bB]/+/g; s|\\/|/|g'; }
        login=$(secret "${{AuthSecret}}")
        pair=$(secret "${{CertificateSecret}}")
        printf '%s' "${{Ini}}" | sed "s/{{Host}}/$(field host "$login")/{{(reads ? $"; s/{ReadHost}/$(field readHost \"$login\")/" : "")}}" > '{{folder}}/pgbouncer.ini'
        printf '"%s" "%s"\n' '{{PgBouncerIni.AuthUser}}' "$(field password "$login")" > '{{folder}}/users'
        printf '%b\n' "$(field certificate "$pair")" > '{{folder}}/certificate'
        printf '%b\n' "$(field privateKey "$pair")" > '{{folder}}/key'
        unset login pair
        exec pgbouncer '{{folder}}/pgbouncer.ini'
        """.ReplaceLineEndings("\n");
}
