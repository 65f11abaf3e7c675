using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B12: the pooler speaks TLS on both sides.</summary>
public sealed class PgBouncerTls() : ModelRule<Pooler>(new RuleInfo(
    "pgbouncer-tls",
    "B12",
    "Pooler speaks TLS on both sides",
    "A pooler stands between two networks: without TLS on either side, passwords and data pass in clear, and without verification towards whoever answers.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    protected override void Judge(Pooler subject, Verdict verdict)
    {
        if (verdict.Reads(subject.ClientTls) && !IsEncrypted(subject.ClientTls.Value))
            verdict.Violation(subject.ClientTls, "require, verify-ca or verify-full", "Give the pooler a certificate and set client_tls_sslmode.");
        if (verdict.Reads(subject.ServerTls))
            JudgeServerTls(subject.ServerTls, verdict);
        if (verdict.Reads(subject.AuthType) && subject.AuthType.Value != "scram-sha-256")
            verdict.Violation(subject.AuthType, "scram-sha-256", "Set auth_type: md5 hashes are as good as the password.");
    }

    private static void JudgeServerTls(Fact<string> mode, Verdict verdict)
    {
        if (verdict.Environment.HasProductionLimits() ? mode.Value != "verify-full" : !IsEncrypted(mode.Value))
        {
            verdict.Violation(
                mode,
                verdict.Environment.HasProductionLimits() ? "verify-full" : "require, verify-ca or verify-full",
                "Set server_tls_sslmode, with the server's certificate authority in server_tls_ca_file.");
        }
    }

    private static bool IsEncrypted(string? mode) => mode is "require" or "verify-ca" or "verify-full";
}
