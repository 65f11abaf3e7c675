using System.Collections.Immutable;
using System.Globalization;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>
/// Read replicas in the primary's region. Engine, storage size, user, backups and subnets come from the primary, and must not be given: AWS refuses
/// or replaces then.
/// </summary>
internal static class RdsReplicas
{
    public static IReadOnlyList<Instance> Declare(
        string name, RdsServerArgs args, Instance primary, ParameterGroup parameters, Input<ImmutableArray<string>> securityGroups, Resource parent)
    {
        if (args.Server.Rds!.ReadReplicas is not { } declared)
            return [];
        var replicas = new List<Instance>(declared.Count);
        for (var number = 1; number <= declared.Count; number++)
        {
            var replica = string.Create(CultureInfo.InvariantCulture, $"{name}-replica-{number}");
            var physicalName = PhysicalNames.Replica(args.Aws.Catalog, args.Server, number);
            var logs = new RdsLogGroups(args.Aws, args.Server, parent, replica, physicalName);
            var inputs = new InstanceArgs
            {
                Identifier = physicalName,
                ReplicateSourceDb = primary.Identifier,
                SkipFinalSnapshot = true,
                MultiAz = declared.MultiAz,
                MaintenanceWindow = args.Server.Rds.MaintenanceWindow.ToString(),
            };
            RdsCommon.Fill(inputs, args, declared.InstanceClass, parameters, securityGroups);
            replicas.Add(new Instance(
                replica,
                inputs,
                new CustomResourceOptions
                {
                    Parent = parent,
                    CustomTimeouts = RdsInstance.Timeouts,
                    DependsOn = logs.All,
                    IgnoreChanges = args.Aws.Account.HasKeyAlias ? ["performanceInsightsKmsKeyId"] : [],
                }));
        }

        return replicas;
    }
}
