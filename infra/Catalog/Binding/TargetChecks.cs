using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Whether what is declared can keep what a service promises about recovery.</summary>
internal static class TargetChecks
{
    public static void Check(Service service, Server server, Backups? backups, BindingContext context, Func<string, SourcePosition> at)
    {
        foreach (var target in service.Targets.Where(target => RecoveryMechanisms.For(target, server, backups) is null))
        {
            var path = $"targets.{target.Failure}";
            var mechanisms = RecoveryMechanisms.Of(target.Failure, server, backups);

            // Whether production may be without a standby is for the policy pack to say.
            if (target.Failure == "failover" && mechanisms.Count == 0)
                continue;
            var found = $"found rto {Quantities.Format(target.Rto)} and rpo {Quantities.Format(target.Rpo)}, which nothing that is declared can keep";
            context.Problems.Add(at(path), path, mechanisms.Count == 0
                ? $"{found}. Add {Missing(target.Failure)}."
                : $"{found}: {string.Join(", ", mechanisms.Select(Describe))}. Allowed what one of these keeps.");
        }
    }

    private static string Describe(RecoveryMechanism mechanism)
    {
        var rto = mechanism.Rto is { } time ? $"rto {Quantities.Format(time)} and " : "";
        return $"{mechanism.Name} has {rto}rpo {Quantities.Format(mechanism.Rpo)}";
    }

    private static string Missing(string failure) => failure switch
    {
        "region" => "rds.backupReplication, backups.snapshots or backups.dump",
        _ => "rds.backupRetention, backups.snapshots or backups.dump",
    };
}
