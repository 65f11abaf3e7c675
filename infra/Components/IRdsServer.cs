using Pulumi;

namespace Infra.Components;

/// <summary>What the rest needs of a server on RDS, be it an instance or a cluster.</summary>
internal interface IRdsServer : IServerComponent
{
    /// <summary>Identifier that events and backups know it by.</summary>
    Output<string> Identifier { get; }

    Output<string> Arn { get; }

    /// <summary>Name of the parameter group; null for a cluster, whose group has no events of its own.</summary>
    Output<string>? ParameterGroupName { get; }

    /// <summary>Its own group; null where the catalogue names others, whose rules are not declared here.</summary>
    Output<string>? SecurityGroupId { get; }
}
