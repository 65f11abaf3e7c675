using System.Globalization;
using Policies.Data;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Cost;

/// <summary>L4: a database costs what it may cost.</summary>
public sealed class MonthlyEstimateWithinBudget() : StackRule(new RuleInfo(
    "monthly-estimate-within-budget",
    "L4",
    "Database costs what it may cost",
    "List prices of classes, standbys, storage, replicas and copies, without traffic: enough to see a mistake before the bill does.",
    Severity.Medium,
    RuleLevels.Advice)
{
    Limits =
    [
        new(MaximumUsd, Dev: 50, Prod: 185, "US dollars a month for a database on RDS or Aurora, with its replicas."),
        new(MaximumNeonUsd, Dev: 50, Prod: 50, "US dollars a month for the computes of a Neon project."),
    ],
})
{
    private const string MaximumUsd = "maximumUsd";
    private const string MaximumNeonUsd = "maximumNeonUsd";

    /// <inheritdoc/>
    public override void Judge(StackModel stack, Verdict verdict)
    {
        var databases = stack.All<Database>().Where(database => database.IsBackedUpItself).ToList();
        if (databases.Count == 0 && stack.All<NeonProject>().IsEmpty)
            verdict.NotApplicable("no database is declared");
        foreach (var database in databases)
            Judge(database.Resource, database.Kind == DatabaseKind.Cluster ? OfCluster(stack, database) : OfInstance(stack, database), verdict.Limit(MaximumUsd, database.Resource), verdict);
        foreach (var project in stack.All<NeonProject>())
            JudgeNeon(stack, project, verdict);
    }

    private static MonthlyEstimate OfInstance(StackModel stack, Database database)
    {
        var estimate = new MonthlyEstimate();
        estimate.AddInstance(database, database.AllocatedStorage);
        foreach (var replica in ReadReplicas.Of(stack, database))
            estimate.AddInstance(replica, database.AllocatedStorage);
        if (stack.Naming("sourceDbInstanceArn", static (AutomatedBackupsReplication replication) => replication.SourceDbInstanceArn, database.Resource).Any())
            estimate.AddCopies(database);
        return estimate;
    }

    private static MonthlyEstimate OfCluster(StackModel stack, Database cluster)
    {
        var estimate = new MonthlyEstimate();
        foreach (var member in stack.Naming("clusterIdentifier", static (Database member) => member.ClusterIdentifier, cluster.Resource, cluster.Identifier.Value))
            estimate.AddMember(member, cluster);
        return estimate;
    }

    private static void JudgeNeon(StackModel stack, NeonProject project, Verdict verdict)
    {
        if (NeonPlanFact.Of(stack, verdict.Stack, project) is not { } plan)
        {
            verdict.Unknown(project.Resource, "plan");
            return;
        }

        var estimate = new MonthlyEstimate();
        if (UsagePrices.Instance.NeonUsdPerCuHour.TryGetValue(plan.Name, out var price))
        {
            estimate.AddCompute(project.Compute, price);
            foreach (var endpoint in stack.All<NeonEndpoint>().Where(endpoint => NeonProject.Of(stack, endpoint.ProjectId) == project))
                estimate.AddCompute(endpoint.Compute, price);
        }

        Judge(project.Resource, estimate, verdict.Limit(MaximumNeonUsd, project.Resource), verdict);
    }

    private static void Judge(PolicyResource resource, MonthlyEstimate estimate, double most, Verdict verdict)
    {
        verdict.Saw(resource, "monthlyCost");
        if (estimate.Usd > most)
            verdict.Violation(resource, "monthlyCost", string.Create(CultureInfo.InvariantCulture, $"{estimate.Usd:0.##} USD ({estimate.Arithmetic})"), $"at most {most} USD", "Choose less, or configure what the database may cost.");
        else if (estimate.Missing is var (place, path))
            verdict.Unknown(place, path);
    }
}
