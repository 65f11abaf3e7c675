namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's file.</summary>
internal static class EnvironmentBinder
{
    private static readonly ScalarType<string> Environment = Scalars.Choice([.. EnvironmentDefaults.Environments]);

    private static readonly ScalarType<string> Address = Scalars.Text(
        "an https URL or an e-mail address",
        static text => text.Length <= 256 && !text.Any(c => char.IsControl(c) || c == ' ')
            && ((text.StartsWith("https://", StringComparison.Ordinal) && text.Length > 8) || (text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1)));

    /// <summary>The file's content. Services and the locator are the reader's to add.</summary>
    public static EnvironmentFile Bind(Section section)
    {
        var environment = section.Required("environment", Environment);
        var defaults = new EnvironmentDefaults(environment ?? EnvironmentDefaults.Production);
        var product = section.Required("product", Scalars.Key);
        var layers = LayersBinder.Bind(section, defaults.Environment);
        var aws = section.Map("aws") is { } awsSection ? BindAws(awsSection) : null;
        var network = NetworkBinder.Bind(section, aws);
        var tasks = TasksBinder.Bind(section, aws, network);
        var secrets = SecretsBinder.Bind(section, aws, tasks);
        var backups = BackupsBinder.Bind(section, aws, network, secrets, tasks);
        var notify = section.Map("notify") is { } notifySection ? BindNotify(notifySection) : new NotifyTargets([], []);
        var tags = TagsBinder.Bind(section);
        var logs = LogsBinder.Bind(section, defaults);
        var audit = AuditBinder.Bind(section, aws, logs);
        var monthlyBudget = section.OptionalValue("monthlyBudget", Quantities.Dollars(1, 1_000_000));
        var services = section.List("services", Scalars.OneLine(256));
        var exemptions = section.MapList("exemptions").Select(BindExemption).ToList();
        var rules = RulesBinder.Bind(section);
        var servers = new List<Server>();
        var serversSection = section.RequiredMap("servers");
        var names = new List<string>();
        foreach (var (name, serverSection) in serversSection.Maps(Scalars.Key))
        {
            names.Add(name);
            if (ServerBinder.Bind(name, serverSection, defaults) is not { } server)
                continue;
            if (server.Proxy is not null)
                ProxyBinder.Check(serverSection, layers, secrets, servers);
            servers.Add(server);
            if (server.Rds is { } rds)
                RdsChecks.CheckBackups(serverSection, rds, backups);
        }

        var operators = NetworkBinder.BindOperators(section, servers);
        var collector = CollectorBinder.Bind(section, servers, secrets, tasks);
        if (!section.Has("services"))
            section.Missing("services", "a list of service files, such as [services/*.yaml]");
        section.Finish();
        RequireAws(section, aws, servers);
        RequireNetwork(section, network, servers);
        UniqueNames.Check(servers.Select(server => (server.Name, server.Formerly, serversSection.PositionOf(server.Name), serversSection.PathOf(server.Name))), section.Context.Problems);
        return new EnvironmentFile(defaults.Environment, product, layers, aws, secrets, network, operators, tasks, backups, audit, collector, notify, tags, logs, monthlyBudget, exemptions, rules, names, servers, services);
    }

    private static AwsAccount BindAws(Section section)
    {
        var bound = new AwsAccount(
            section.Required("accountId", AwsScalars.AccountId),
            section.Required("region", AwsScalars.Region),
            section.Optional("kmsKey", AwsScalars.KmsKey));
        section.Finish();
        return bound;
    }

    private static NotifyTargets BindNotify(Section section)
    {
        var bound = new NotifyTargets(section.List("warning", Address), section.List("critical", Address));
        section.Finish();
        return bound;
    }

    private static Exemption BindExemption(Section section)
    {
        var bound = new Exemption(
            section.Required("rule", Scalars.OneLine(64)),
            section.Required("resource", Scalars.OneLine(512)),
            section.Required("reason", Scalars.OneLine(512)),
            section.Required("owner", Scalars.OneLine(128)),
            section.Optional("ticket", Scalars.OneLine(128)),
            section.Required("expires", Scalars.Date));
        section.Finish();
        return bound;
    }

    private static void RequireAws(Section section, AwsAccount? aws, List<Server> servers)
    {
        if (aws is null && servers.Any(server => server.Rds is not null))
            section.Missing("aws", "a map with accountId and region; needed where a server is on RDS");
    }

    private static void RequireNetwork(Section section, Network? network, List<Server> servers)
    {
        if (network is null && servers.Any(server => server.Rds is { } rds && (rds.SubnetGroup is null || rds.SecurityGroups.Count == 0)))
            section.Missing("network", "a map with vpcId and subnetIds, with stack, or with cidr and zones; needed where an RDS server names no subnetGroup and securityGroups of its own");
        if (network is null && servers.FirstOrDefault(server => server.Pooler?.Run is not null || server.Proxy is not null) is { } pooled)
            section.Missing("network", $"a map with vpcId and subnetIds, with stack, or with cidr and zones; needed where a pooler is run: {pooled.Name}'s");
    }
}
