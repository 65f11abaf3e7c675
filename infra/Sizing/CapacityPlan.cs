using System.Globalization;
using Infra.Catalog;
using Infra.Catalog.Vocabulary;

namespace Infra.Sizing;

/// <summary>Lays what a server's load asks for beside what is declared. A tier is where to start from; what is measured decides.</summary>
internal static class CapacityPlan
{
    private const long BytesPerGiB = 1L << 30;

    /// <summary>Empty where no load is declared.</summary>
    public static IReadOnlyList<CapacityLine> For(EnvironmentCatalog catalog, Server server)
    {
        if (server.Load is not { } load)
            return [];
        var model = LoadModel.Of(load);
        var lines = new List<CapacityLine>();
        if (server.Rds is { } rds)
            AddTier(lines, rds, Tier.For(load));

        // What operators, migrations and monitoring hold is not the users'.
        var budget = BudgetPlan.For(catalog, server);
        var connections = budget.Usable - budget.Lines.Where(line => line.Kind is not ("pool" or "direct")).Sum(line => line.Connections);
        lines.Add(new CapacityLine(
            "connections for requests", Text($"{connections}"), Text($"{model.LeastConnections} to {model.MostConnections}"), connections >= model.LeastConnections));
        if (model.DataBytes > 0 && server.Rds is { Aurora: null } instance)
        {
            var storage = instance.MaxAllocatedStorage ?? instance.AllocatedStorage;
            lines.Add(new CapacityLine("storage for the data", Text($"{storage}GiB"), Data(model.DataBytes), storage * BytesPerGiB > model.DataBytes));
        }

        return lines;
    }

    /// <summary>Sizes of data, in decimal units: <c>175MB</c>.</summary>
    public static string Data(long bytes) => bytes switch
    {
        >= 1_000_000_000 => Text($"{bytes / 1e9:0.#}GB"),
        >= 1_000_000 => Text($"{bytes / 1e6:0.#}MB"),
        _ => Text($"{bytes / 1e3:0.#}KB"),
    };

    private static void AddTier(List<CapacityLine> lines, RdsServer rds, Tier? tier)
    {
        if (tier is null)
        {
            lines.Add(new CapacityLine("tier", rds.InstanceClass.Name, Text($"none above {Tier.All[^1].Users} users: measure first"), IsEnough: false));
            return;
        }

        var wanted = InstanceClass.Find(tier.InstanceClass)!;
        lines.Add(new CapacityLine(
            Text($"instance class (up to {tier.Users} users)"), rds.InstanceClass.Name, wanted.Name,
            rds.InstanceClass.MemoryGiB >= wanted.MemoryGiB && rds.InstanceClass.VirtualCpus >= wanted.VirtualCpus));

        // Aurora's storage grows by itself.
        if (rds.Aurora is null)
            lines.Add(new CapacityLine("allocated storage", Text($"{rds.AllocatedStorage}GiB"), Text($"{tier.StorageGiB}GiB"), rds.AllocatedStorage >= tier.StorageGiB));
        var replicas = rds.Aurora is { } aurora ? aurora.Instances - 1 : rds.ReadReplicas?.Count ?? 0;
        lines.Add(new CapacityLine(
            "read replicas", Text($"{replicas}"), tier.LeastReplicas == tier.MostReplicas ? Text($"{tier.LeastReplicas}") : Text($"{tier.LeastReplicas} to {tier.MostReplicas}"),
            replicas >= tier.LeastReplicas));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
