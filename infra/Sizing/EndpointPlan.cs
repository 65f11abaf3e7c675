using Infra.Catalog;

namespace Infra.Sizing;

/// <summary>Which of AWS's services private subnets reach by interface endpoints.</summary>
internal static class EndpointPlan
{
    /// <summary>A network by another stack's outputs has at least two subnets, as every database needs.</summary>
    private const int LeastSubnets = 2;

    /// <summary>The services that are needed: secrets always; for tasks their image, log and metrics; for sessions of operators Systems Manager; for the collector RDS.</summary>
    public static IEnumerable<string> Services(EnvironmentCatalog catalog)
    {
        yield return "secretsmanager";
        if (catalog.Tasks is not null || catalog.RunsPoolers)
        {
            foreach (var service in (string[])["ecr.api", "ecr.dkr", "logs", "monitoring"])
                yield return service;
        }

        if (catalog.Collector is not null)
            yield return "rds";
        if (catalog.Operators?.Path == Operators.Ssm)
            yield return "ssmmessages";
    }

    /// <summary>Subnets that each of them has an interface in; 0: none are declared.</summary>
    public static int Subnets(EnvironmentCatalog catalog) => catalog.Network switch
    {
        null or { EndpointsFrom: null } => 0,
        { Zones.Count: > 0 and var zones } => zones,
        { SubnetIds.Count: > 0 and var subnets } => subnets,
        _ => LeastSubnets,
    };
}
