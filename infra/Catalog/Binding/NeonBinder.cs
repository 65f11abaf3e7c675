using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>neon</c>.</summary>
internal static class NeonBinder
{
    // Neon documentation, "Regions".
    private static readonly ScalarType<string> Region = Scalars.Choice(
        "aws-us-east-1", "aws-us-east-2", "aws-us-west-2", "aws-eu-central-1", "aws-eu-west-2", "aws-ap-southeast-1", "aws-ap-southeast-2", "aws-sa-east-1",
        "azure-eastus2", "azure-westus3", "azure-gwc");

    private static readonly ScalarType<string> Address = Scalars.Text(
        "an IP address or a CIDR block", static text => System.Net.IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _));

    private static readonly ScalarType<MaintenanceWindow> Maintenance = new(
        "a weekly window in UTC of 30 minutes to 24 hours within one day, such as sun:04:00-sun:05:00",
        static (string text, out MaintenanceWindow value) => MaintenanceWindow.TryParse(text, out value) && value.IsWithinOneDay,
        static value => value.ToString());

    private static readonly ScalarType<string> Never = Scalars.Choice("never");

    public static NeonServer Bind(Section section, EnvironmentDefaults defaults)
    {
        var plan = section.Required("plan", Scalars.Choice("free", "launch", "scale"));
        var compute = BindCompute(section.RequiredMap("compute"));
        var bound = new NeonServer
        {
            Plan = plan,
            Region = section.Required("region", Region),
            PgVersion = section.Required("pgVersion", Scalars.Integer(14, 18)),
            OrgId = section.Optional("orgId", Scalars.OneLine(100)),
            MinCu = compute.MinCu,
            MaxCu = compute.MaxCu,
            Suspend = BindSuspend(section),
            HistoryRetention = section.Or("historyRetention", Quantities.Duration(TimeSpan.Zero, NeonPlan.Of(plan).LongestHistory), TimeSpan.FromDays(plan == "free" ? 0.25 : 1)),
            AllowedIps = section.List("allowedIps", Address),
            AllowedIpsProtectedBranchesOnly = section.Or("allowedIpsProtectedBranchesOnly", Scalars.Boolean, false),
            ProtectedBranch = section.Or("protectedBranch", Scalars.Boolean, defaults.IsProduction),
            Branches = section.Map("branches") is { } branches ? [.. branches.Maps(Scalars.Key).Select(entry => BindBranch(entry.Key, entry.Section))] : [],
            ReadOnly = section.Map("readOnly") is { } readOnly ? BindCompute(readOnly) : null,
            Quota = section.Map("quota") is { } quota ? BindQuota(quota) : null,
            MaintenanceWindow = section.OptionalValue("maintenanceWindow", Maintenance),
            LogicalReplicationApproval = section.Map("logicalReplication") is { } replication ? BindApproval(replication) : null,
            AdoptedProject = section.Map("adopt") is { } adopt ? BindAdopted(adopt) : null,
            DutyCyclePercent = section.Or("dutyCycle", Quantities.Percent(1, 100), 100),
        };
        section.Finish();
        NeonChecks.Check(section, bound);
        return bound;
    }

    private static NeonCompute BindCompute(Section section)
    {
        var (min, max) = (section.Required("minCu", Quantities.ComputeUnits), section.Required("maxCu", Quantities.ComputeUnits));
        section.Finish();
        if (min > 0 && max > 0 && max < min)
            section.Problem("maxCu", $"found {Quantities.ComputeUnits.Format(max)}, allowed at least minCu: {Quantities.ComputeUnits.Format(min)}.");
        if (max != min && (max > 16 || max - min > 8))
            section.Problem("maxCu", $"found {Quantities.ComputeUnits.Format(max)}, allowed at most 16CU and at most 8CU above minCu. A fixed size (minCu equal to maxCu) may be larger.");
        return new NeonCompute(min, max);
    }

    private static NeonBranch BindBranch(string name, Section section)
    {
        var bound = new NeonBranch(
            name,
            section.Or("protected", Scalars.Boolean, false),
            section.OptionalValue("expiresIn", Quantities.Duration(TimeSpan.FromHours(1), TimeSpan.FromDays(30))));
        section.Finish();
        if (bound is { IsProtected: true, ExpiresIn: not null })
            section.Problem("expiresIn", "found on a protected branch, allowed on others only: Neon deletes no protected branch.");
        return bound;
    }

    private static NeonQuota BindQuota(Section section)
    {
        // Neon's provider leaves a zero out, and so cannot take a limit back: the least is what has a meaning.
        var time = Quantities.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(31 * 56));
        var size = Quantities.Gibibytes(1, 65_536);
        var bound = new NeonQuota(
            section.OptionalValue("activeTime", time),
            section.OptionalValue("computeTime", time),
            section.OptionalValue("logicalSize", size),
            section.OptionalValue("writtenData", size),
            section.OptionalValue("dataTransfer", size));
        section.Finish();
        return bound;
    }

    private static string BindAdopted(Section section)
    {
        var project = section.Required("project", Scalars.OneLine(64));
        section.Finish();
        return project;
    }

    private static string BindApproval(Section section)
    {
        var approval = section.Required("approval", Scalars.OneLine(256));
        section.Finish();
        return approval;
    }

    private static TimeSpan? BindSuspend(Section section)
    {
        if (section.Has("suspend") && section.Is("suspend", "never"))
        {
            section.Required("suspend", Never);
            return null;
        }

        return section.Or("suspend", Quantities.Duration(TimeSpan.FromSeconds(60), TimeSpan.FromDays(7)), TimeSpan.FromMinutes(5));
    }
}
