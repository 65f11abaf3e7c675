using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Network;

/// <summary>B13: every connection handed out asks for TLS.</summary>
public sealed class ConnectionUrlRequiresTls() : StackRule(new RuleInfo(
    "connection-url-requires-tls",
    "B13",
    "Connections ask for TLS",
    "A client does what its URL says: without sslmode most drivers fall back to a connection in clear.",
    Severity.High,
    RuleLevels.BlocksProd))
{
    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var services = stack.All<ServiceDatabase>();
        var secrets = stack.All<SecretValue>();
        var parameters = stack.All<StoredParameter>();
        var workloads = stack.All<Workload>();
        if (services.IsEmpty && secrets.IsEmpty && parameters.IsEmpty && workloads.IsEmpty)
            verdict.NotApplicable("nothing declared holds a connection");
        foreach (var service in services)
            JudgeService(service, verdict);
        foreach (var access in stack.All<ServerAccess>())
            JudgeMode(access.SslMode, verdict);
        foreach (var server in stack.All<Server>().Where(server => !server.MasterSecret.IsAbsent))
            JudgeMode(server.MasterSslMode, verdict);
        foreach (var secret in secrets.Where(secret => !IsDeclared(stack, secret)))
            JudgeText(secret.Value, verdict);
        foreach (var parameter in parameters)
            JudgeText(parameter.Value, verdict);
        foreach (var workload in workloads.Where(workload => verdict.Reads(workload.Source)))
        {
            foreach (var variable in workload.Variables.Where(variable => !variable.FromSecret))
                JudgeText(variable.Value.Hidden(), verdict);
        }
    }

    // What our components put into a secret they declare as facts, which are known while hosts are not.
    private static bool IsDeclared(StackModel stack, SecretValue secret)
        => secret.Value.IsUnknown && stack.Above<DeclaredSubject>(secret.Resource) is ServiceDatabase or Pooler or ServerAccess or Server;

    private static void JudgeService(ServiceDatabase service, Verdict verdict)
    {
        if (!verdict.Reads(service.Connections))
            return;
        foreach (var connection in service.ReadConnections())
            JudgeMode(connection.SslMode, verdict);
    }

    private static void JudgeMode(Fact<string> mode, Verdict verdict)
    {
        if (verdict.Reads(mode) && !IsEncrypted(mode.Value))
            verdict.Violation(mode, "require, verify-ca or verify-full", "Ask for TLS; verify-full also makes sure of whom it talks to.");
    }

    private static void JudgeText(Fact<string> text, Verdict verdict)
    {
        if (!verdict.Reads(text) || text.Value is not { } value)
            return;
        foreach (var url in WrittenLogin.In(value).Select(login => login.Url).OfType<PostgresUrl>())
        {
            if (!IsEncrypted(url.Parameter("sslmode")))
                Report(text, "sslmode=" + (url.Parameter("sslmode") ?? "(left out)"), "sslmode=require or stricter", "Add sslmode=verify-full to the URL.", verdict);
            else if (url.Host.Contains(".neon.tech", StringComparison.OrdinalIgnoreCase) && url.Parameter("channel_binding") != "require")
                Report(text, "a Neon URL without channel_binding", "channel_binding=require", "Add channel_binding=require to the URL.", verdict);
        }
    }

    private static void Report(Fact<string> text, string found, string expected, string next, Verdict verdict)
        => verdict.Violation(text.Resource, text.Path, found, expected, next);

    private static bool IsEncrypted(string? mode) => mode is "require" or "verify-ca" or "verify-full";
}
