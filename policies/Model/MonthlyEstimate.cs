using System.Globalization;
using Policies.Data;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What a database costs a month at list prices, with its arithmetic. What is not known is never taken for nothing.</summary>
public sealed class MonthlyEstimate
{
    private readonly List<string> terms = [];

    /// <summary>US dollars of what is known.</summary>
    public double Usd { get; private set; }

    /// <summary>What keeps the estimate from being one; null when everything is known.</summary>
    public (PolicyResource Resource, string Path)? Missing { get; private set; }

    /// <summary>How it comes about: <c>2 x 0.072 USD x 730 h + 2 x 100 GiB x 0.115 USD</c>.</summary>
    public string Arithmetic => string.Join(" + ", terms);

    /// <summary>Adds an instance with its storage.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="allocatedGiB">Its storage; a replica has that of its source.</param>
    public void AddInstance(Database instance, Fact<double> allocatedGiB)
    {
        var copies = instance.MultiAz is { IsKnown: true, Value: true } ? 2 : 1;
        if (instance.MultiAz.IsUnknown)
            Miss(instance.Resource, instance.MultiAz.Path);
        AddClass(instance, copies, static known => known.UsdPerHour);
        if (StorageTypes.Instance.Find(instance.StorageType.Value) is not { } type)
            Miss(instance.Resource, instance.StorageType.Path);
        else if (!allocatedGiB.IsKnown || instance.Iops.IsUnknown)
            Miss(allocatedGiB.Resource, allocatedGiB.Path);
        else
        {
            Add(copies, allocatedGiB.Value, "GiB", type.UsdPerGiBMonth);
            if (instance.Iops.IsKnown && instance.Iops.Value > type.IncludedIops)
                Add(copies, instance.Iops.Value - type.IncludedIops, "IOPS", type.UsdPerIopsMonth);
        }
    }

    /// <summary>Adds a member of an Aurora cluster, whose storage is billed as it is used and not reckoned here.</summary>
    /// <param name="member">The member.</param>
    /// <param name="cluster">Its cluster, which bounds a serverless one.</param>
    public void AddMember(Database member, Database cluster)
    {
        if (member.InstanceClass.Value != InstanceClass.Serverless)
            AddClass(member, 1, static known => known.AuroraUsdPerHour);
        else if (cluster.MaxCapacity.IsKnown)
            AddHours(cluster.MaxCapacity.Value, "ACU", UsagePrices.Instance.AuroraUsdPerAcuHour);
        else
            Miss(cluster.Resource, cluster.MaxCapacity.Path);
    }

    /// <summary>Adds backups in another region, as large as the database.</summary>
    public void AddCopies(Database instance)
    {
        if (instance.AllocatedStorage.IsKnown)
            Add(1, instance.AllocatedStorage.Value, "GiB", StorageTypes.Instance.BackupUsdPerGiBMonth);
    }

    /// <summary>Adds a compute of Neon: its largest size when it never rests, else its smallest.</summary>
    /// <param name="compute">The compute.</param>
    /// <param name="usdPerCuHour">The plan's price.</param>
    public void AddCompute(NeonCompute compute, double usdPerCuHour)
    {
        var size = compute.SuspendSeconds is { IsKnown: true, Value: < 0 } ? compute.MaxCu : compute.MinCu;
        if (size.IsKnown && !compute.SuspendSeconds.IsUnknown)
            AddHours(size.Value, "CU", usdPerCuHour);
        else
            Miss(size.Resource, size.Path);
    }

    private void AddClass(Database instance, int copies, Func<InstanceClass, double?> priceOf)
    {
        if (InstanceClasses.Instance.Find(instance.InstanceClass.Value) is { } known && priceOf(known) is { } price)
            AddHours(copies, "", price);
        else
            Miss(instance.Resource, instance.InstanceClass.Path);
    }

    private void AddHours(double number, string unit, double usdPerHour)
    {
        var hours = InstanceClasses.Instance.HoursPerMonth;
        Usd += number * hours * usdPerHour;
        terms.Add(string.Create(CultureInfo.InvariantCulture, $"{number}{(unit.Length > 0 ? " " : "")}{unit} x {hours} h x {usdPerHour} USD"));
    }

    private void Add(int copies, double number, string unit, double usd)
    {
        Usd += copies * number * usd;
        terms.Add(string.Create(CultureInfo.InvariantCulture, $"{copies} x {number} {unit} x {usd} USD"));
    }

    private void Miss(PolicyResource resource, string path) => Missing ??= (resource, path);
}
