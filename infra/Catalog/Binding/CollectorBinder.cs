namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>collector</c>.</summary>
internal static class CollectorBinder
{
    // A session that has just ended may still be counted when the next one begins.
    private const int LeastConnections = 2;

    public static CollectorSettings? Bind(Section parent, IReadOnlyList<Server> servers, SecretSettings secrets, TaskSettings? tasks)
    {
        if (parent.Map("collector") is not { } section)
            return null;
        var named = section.List("servers", Scalars.Choice([.. servers.Select(server => server.Name)]));
        section.Finish();
        var watched = servers.Where(server => named.Count == 0 || named.Contains(server.Name, StringComparer.Ordinal)).ToList();
        if (tasks is null)
            section.Problem("servers", "found without tasks, allowed beside tasks only. Add tasks with the image that runs dbready collect.");
        else if (secrets.Store != SecretStores.SecretsManager)
            section.Problem("servers", "found beside secrets.store: stackOutput, allowed beside secretsManager only: run dbready collect with --logins there.");
        foreach (var server in watched)
            Check(section, server);
        return new CollectorSettings([.. watched.Select(server => server.Name)]);
    }

    private static void Check(Section section, Server server)
    {
        if (server.Neon is { Suspend: { } idle })
            section.Problem("servers", $"found {server.Name}, which suspends after {Quantities.Format(idle)} and would be kept awake and paid for, allowed servers that never suspend. Leave it out, or set its suspend: never.");
        if (server.Budget.Monitoring < LeastConnections)
            section.Problem("servers", $"found {server.Name}, whose budget.monitoring is {server.Budget.Monitoring}, allowed {LeastConnections} or more.");
    }
}
