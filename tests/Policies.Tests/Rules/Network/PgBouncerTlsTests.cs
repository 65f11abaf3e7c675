using Pulumi.Policy;

namespace Policies.Tests.Rules.Network;

public sealed class PgBouncerTlsTests
{
    private const string Rule = "pgbouncer-tls";
    private const string ServerNext = "Set server_tls_sslmode, with the server's certificate authority in server_tls_ca_file.";

    [Fact]
    public void Tls_on_both_sides_passes() => Gate.Prod(Rule, Pooler()).IsCompliant();

    [Fact]
    public void Client_side_without_tls_violates()
        => Gate.Prod(Rule, Pooler(("clientTlsSslmode", "prefer")))
            .Violates("mandatory auth.clientTlsSslmode: found \"prefer\", expected require, verify-ca or verify-full. Give the pooler a certificate and set client_tls_sslmode.");

    [Fact]
    public void Server_side_without_verification_violates_in_prod_and_staging()
    {
        Gate.Prod(Rule, Pooler(("serverTlsSslmode", "require"))).Violates($"mandatory auth.serverTlsSslmode: found \"require\", expected verify-full. {ServerNext}");
        Gate.In("staging", Rule, Pooler(("serverTlsSslmode", "require"))).Violates($"advisory auth.serverTlsSslmode: found \"require\", expected verify-full. {ServerNext}");
        Gate.In("dev", Rule, Pooler(("serverTlsSslmode", "require"))).IsCompliant();
    }

    [Fact]
    public void Missing_values_are_pgbouncers_own()
        => Gate.Prod(Rule, Some.Pooler()).Violates(
            "mandatory auth.clientTlsSslmode: found \"disable\" by default, expected require, verify-ca or verify-full. Give the pooler a certificate and set client_tls_sslmode.",
            $"mandatory auth.serverTlsSslmode: found \"prefer\" by default, expected verify-full. {ServerNext}",
            "mandatory auth.authType: found \"md5\" by default, expected scram-sha-256. Set auth_type: md5 hashes are as good as the password.");

    [Fact]
    public void Unknown_value_is_unknown() => Gate.Prod(Rule, Pooler(("serverTlsSslmode", Value.Unknown))).IsUnknown(Unknown.At(Rule, "auth.serverTlsSslmode"));

    private static PolicyResource Pooler(params (string Name, object Value)[] props)
        => Some.Pooler([("clientTlsSslmode", "require"), ("serverTlsSslmode", "verify-full"), ("authType", "scram-sha-256"), .. props]);
}
