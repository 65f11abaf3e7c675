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

    private static readonly ScalarType<string> Never = Scalars.Choice("never");

    public static NeonServer Bind(Section section, EnvironmentDefaults defaults)
    {
        var plan = section.Required("plan", Scalars.Choice("free", "launch", "scale"));
        var compute = section.RequiredMap("compute");
        var min = compute.Required("minCu", Quantities.ComputeUnits);
        var max = compute.Required("maxCu", Quantities.ComputeUnits);
        compute.Finish();
        var bound = new NeonServer
        {
            Plan = plan,
            Region = section.Required("region", Region),
            PgVersion = section.Required("pgVersion", Scalars.Integer(14, 18)),
            OrgId = section.Optional("orgId", Scalars.OneLine(100)),
            MinCu = min,
            MaxCu = max,
            Suspend = BindSuspend(section),
            HistoryRetention = section.Or("historyRetention", Quantities.Duration(TimeSpan.Zero, LongestHistory(plan)), TimeSpan.FromDays(plan == "free" ? 0.25 : 1)),
            AllowedIps = section.List("allowedIps", Address),
            AllowedIpsProtectedBranchesOnly = section.Or("allowedIpsProtectedBranchesOnly", Scalars.Boolean, false),
            ProtectedBranch = section.Or("protectedBranch", Scalars.Boolean, defaults.IsProduction),
        };
        section.Finish();

        if (min > 0 && max > 0 && max < min)
            compute.Problem("maxCu", $"found {Quantities.ComputeUnits.Format(max)}, allowed at least minCu: {Quantities.ComputeUnits.Format(min)}.");
        if (max != min && (max > 16 || max - min > 8))
            compute.Problem("maxCu", $"found {Quantities.ComputeUnits.Format(max)}, allowed at most 16CU and at most 8CU above minCu. A fixed size (minCu equal to maxCu) may be larger.");
        return bound;
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

    /// <summary>Neon documentation, "Plans": history retention.</summary>
    private static TimeSpan LongestHistory(string? plan) => plan switch
    {
        "free" => TimeSpan.FromHours(6),
        "launch" => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(30),
    };
}
