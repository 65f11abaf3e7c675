namespace Infra.Catalog;

/// <summary>The network of an environment: one that is there (literal ids, or the names of another stack's outputs), or one of its own.</summary>
public sealed record Network
{
    /// <summary>Stack (<c>organization/project/stack</c>) whose outputs hold the ids; null: the ids are literal.</summary>
    public string? Stack { get; init; }

    /// <summary>VPC id, or the output that holds it; null: a VPC is declared.</summary>
    public string? VpcId { get; init; }

    /// <summary>At least two private subnets in two zones; empty with <see cref="Stack"/> and with a VPC of its own.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>The output that holds the subnets' ids; null without <see cref="Stack"/>.</summary>
    public string? SubnetIdsOutput { get; init; }

    /// <summary>Addresses of a VPC of its own; null: the VPC is there.</summary>
    public string? Cidr { get; init; }

    /// <summary>Availability zones of a VPC of its own, a private subnet in each.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Addresses that may use endpoints of AWS's services, which are then declared; null: they are not. With a VPC of its own, all of it.</summary>
    public string? EndpointsFrom { get; init; }
}
