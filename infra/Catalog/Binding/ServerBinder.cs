using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads one entry of <c>servers</c>.</summary>
internal static class ServerBinder
{
    private static readonly ScalarType<string> Profile = Scalars.Choice([.. Profiles.Names]);

    public static Server? Bind(string name, Section section, EnvironmentDefaults defaults)
    {
        var formerly = section.List("formerly", Scalars.Key);
        var profile = section.Optional("profile", Profile);
        var rdsSection = section.Map("rds");
        var auroraSection = section.Map("aurora");
        var neonSection = section.Map("neon");
        var parameters = section.Map("parameters");
        var poolerSection = section.Map("pooler");
        var proxy = poolerSection?.Is("kind", RdsProxy.Kind) == true ? ProxyBinder.Bind(poolerSection, defaults) : null;
        var pooler = poolerSection is not null && proxy is null ? PoolerBinder.Bind(poolerSection, defaults) : null;
        var budget = BindBudget(section);
        var load = section.Map("load") is { } loadSection ? LoadBinder.Bind(loadSection) : null;
        var tags = TagsBinder.Bind(section);
        section.Finish();

        var kinds = new[] { rdsSection, auroraSection, neonSection }.Count(kind => kind is not null);
        if (kinds != 1)
        {
            section.Context.Problems.Add(section.Position, section.Path, kinds == 0 ? "missing, allowed one of rds, aurora and neon." : "found more than one of rds, aurora and neon, allowed one of them.");
            return null;
        }

        if (neonSection is not null)
        {
            RefuseOnNeon(section, "parameters", "Neon sets PostgreSQL's parameters itself; set them per role");
            RefuseOnNeon(section, "pooler", "Neon has a pooler of its own");
            RefuseOnNeon(section, "profile", "profiles are for RDS");
        }

        var rds = rdsSection is not null ? RdsBinder.Bind(rdsSection, defaults) : auroraSection is not null ? AuroraBinder.Bind(auroraSection, defaults) : null;
        return new Server
        {
            Name = name,
            Formerly = formerly,
            Profile = profile,
            Rds = rds,
            Neon = neonSection is null ? null : NeonBinder.Bind(neonSection, defaults),
            Parameters = rds is null ? [] : BindParameters(section, parameters, profile, rds),
            Pooler = pooler,
            Proxy = proxy,
            Budget = budget,
            Load = load,
            Tags = tags,
        };
    }

    private static IReadOnlyList<ParameterSetting> BindParameters(Section server, Section? parameters, string? profile, RdsServer rds)
    {
        var baseline = Profiles.Baseline.Select(parameter => (parameter.Name, parameter.Text, Origin.Default));
        var defaults = profile == Profiles.PgTuned && rds.InstanceClass is { } sized
            ? PgTune.For(sized, parameters?.Number("max_connections"), rds.EngineMajor)
            : Profiles.Defaults(profile);
        if (rds.Aurora is not null)
        {
            AuroraBinder.CheckParameters(parameters);
            baseline = baseline.Where(parameter => AuroraBinder.Has(parameter.Name));
            defaults = [.. defaults.Where(parameter => AuroraBinder.Has(parameter.Name))];
        }

        var chosen = defaults.Select(parameter => (parameter.Name, parameter.Text, Origin.Profile(profile!)));
        return ParameterBinder.Bind(parameters, server.PathOf("parameters"), server.Context, rds.EngineMajor, baseline.Concat(chosen));
    }

    private static ServerBudget BindBudget(Section server)
    {
        var budget = server.Map("budget");
        if (budget is null)
            return new ServerBudget(HeadroomPercent: 20, Monitoring: 3, Admin: 2, MigrationsPerService: 2);
        var bound = new ServerBudget(
            budget.Or("headroom", Quantities.Percent(0, 90), 20),
            budget.Or("monitoring", Scalars.Integer(0, 100), 3),
            budget.Or("admin", Scalars.Integer(0, 100), 2),
            budget.Or("migrationsPerService", Scalars.Integer(0, 20), 2));
        budget.Finish();
        return bound;
    }

    private static void RefuseOnNeon(Section section, string key, string reason)
    {
        if (section.Has(key))
            section.Problem(key, $"found beside neon, allowed beside rds only: {reason}. Remove it.");
    }
}
