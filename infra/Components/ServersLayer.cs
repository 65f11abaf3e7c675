using Infra.Catalog;

namespace Infra.Components;

/// <summary>What AWS and Neon provide for each server: the server, what watches it, and the pooler that runs in front.</summary>
internal sealed class ServersLayer
{
    private readonly List<(Server Server, IServerComponent On)> _all = [];
    private readonly List<(Server, IRdsServer)> _onRds = [];
    private readonly AwsEnvironment? _aws;
    private readonly EnvironmentComponent _environment;

    public ServersLayer(EnvironmentCatalog catalog, AwsEnvironment? aws, SharedServices? shared, EnvironmentComponent environment)
    {
        (_aws, _environment) = (aws, environment);
        foreach (var server in catalog.Servers)
        {
            var on = Declare(catalog, server);
            _all.Add((server, on));
            if (on is not IRdsServer rds)
                continue;
            _onRds.Add((server, rds));
            _ = new ServerAlarmsComponent(
                server.Name,
                new ServerAlarmsArgs { Aws = aws!, Server = server, Notifications = shared!.Notifications, Audit = shared.Audit, On = rds },
                LayerOptions.Of(environment, server.Formerly, aws!.Provider, on.Access));
        }
    }

    /// <summary>By the order of the catalogue.</summary>
    public IReadOnlyList<(Server Server, IServerComponent On)> All => _all;

    /// <summary>Those on RDS.</summary>
    public IReadOnlyList<(Server Server, IRdsServer On)> OnRds => _onRds;

    /// <summary>Runs the poolers that are to be run, after their logins where those are declared here.</summary>
    /// <returns>By server, what their logins must be made with where they are not.</returns>
    public Dictionary<string, PoolerLogin> RunPoolers(AccessLayer? access)
    {
        var logins = new Dictionary<string, PoolerLogin>(StringComparer.Ordinal);
        foreach (var (server, on) in _onRds)
        {
            if (server.Pooler?.Run is null)
                continue;
            var run = new PoolerServiceComponent(
                server.Name,
                new PoolerServiceArgs { Aws = _aws!, Server = server, On = on, Settings = access?.Poolers[server.Name] },
                LayerOptions.Of(_environment, server.Formerly, _aws!.Provider, on.Access));
            if (run.Login is { } login)
                logins.Add(server.Name, login);
        }

        return logins;
    }

    private IServerComponent Declare(EnvironmentCatalog catalog, Server server)
    {
        var options = LayerOptions.Of(_environment, server.Formerly, _aws?.Provider);
        if (server.Rds is not { } rds)
            return new NeonServerComponent(server.Name, new NeonServerArgs { Catalog = catalog, Server = server }, options);
        var args = new RdsServerArgs { Aws = _aws!, Server = server };
        return rds.Aurora is null ? new RdsServerComponent(server.Name, args, options) : new AuroraServerComponent(server.Name, args, options);
    }
}
