namespace Infra.Catalog;

/// <summary>The network of an environment: literal ids, or the names of another stack's outputs.</summary>
/// <param name="Stack">Stack (<c>organization/project/stack</c>) whose outputs hold the ids; null: the ids are literal.</param>
/// <param name="VpcId">VPC id, or the output that holds it.</param>
/// <param name="SubnetIds">At least two private subnets in two zones; empty with <paramref name="Stack"/>.</param>
/// <param name="SubnetIdsOutput">The output that holds the subnets' ids; null without <paramref name="Stack"/>.</param>
public sealed record Network(string? Stack, string VpcId, IReadOnlyList<string> SubnetIds, string? SubnetIdsOutput);
