using Pulumi;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>What the rest needs of a server on RDS, be it an instance or a cluster.</summary>
internal interface IRdsServer : IServerComponent
{
    /// <summary>Identifier that events and backups know it by.</summary>
    Output<string> Identifier { get; }

    Output<string> Arn { get; }

    /// <summary>Its read replicas, with identifiers of their own; those of a cluster are members of it, and not here.</summary>
    IReadOnlyList<Instance> Replicas { get; }

    /// <summary>Name of the parameter group; null for a cluster, whose group has no events of its own.</summary>
    Output<string>? ParameterGroupName { get; }

    /// <summary>Its own group; null where the catalogue names others, whose rules are not declared here.</summary>
    Output<string>? SecurityGroupId { get; }
}
