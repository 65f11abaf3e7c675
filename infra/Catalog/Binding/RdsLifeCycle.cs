using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>Reads where an RDS server comes from and what it becomes: <c>adopt</c>, <c>restore</c> and <c>upgrade</c>.</summary>
internal static class RdsLifeCycle
{
    private static readonly ScalarType<string> Identifier = Scalars.Text(
        "1 to 63 lower-case letters, digits and single hyphens, a letter first",
        static text => text.Length is > 0 and <= 63 && char.IsAsciiLetterLower(text[0]) && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
            && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    public static EngineUpgrade? BindUpgrade(Section rds, string? from)
    {
        if (rds.Map("upgrade") is not { } section)
            return null;
        var bound = new EngineUpgrade(
            from ?? "",
            section.Required("to", AwsScalars.EngineVersion),
            section.Required("method", Scalars.Choice(EngineUpgrade.InPlace, EngineUpgrade.BlueGreen)),
            section.Required("approval", Scalars.OneLine(256)));
        section.Finish();
        if (bound.To is { } to && from is not null && Major(to) <= Major(from))
            section.Problem("to", $"found \"{to}\", allowed a later major version than engineVersion: \"{from}\". Minor versions need no upgrade.");
        return bound;
    }

    public static RestorePoint? BindRestore(Section rds)
    {
        if (rds.Map("restore") is not { } section)
            return null;
        var bound = new RestorePoint(section.Optional("from", Scalars.Key), section.OptionalValue("at", Scalars.Instant), section.Optional("snapshot", Scalars.OneLine(255)));
        section.Finish();
        if (section.Has("from") == section.Has("snapshot"))
            section.Context.Problems.Add(section.Position, section.Path, bound.From is null ? "missing, allowed one of from and snapshot." : "found both from and snapshot, allowed one of them.");
        if (bound.Snapshot is not null && bound.At is not null)
            section.Problem("at", "found beside snapshot, allowed beside from only: a snapshot has its own time.");
        return bound;
    }

    public static AdoptedInstance? BindAdopted(Section rds)
    {
        if (rds.Map("adopt") is not { } section)
            return null;
        var bound = new AdoptedInstance(section.Required("instance", Identifier), section.Optional("parameterGroup", Scalars.OneLine(255)), section.Or("logGroups", Scalars.Boolean, false));
        section.Finish();
        return bound;
    }

    /// <summary>A copy is made of a server of this environment, and has its master user.</summary>
    public static void CheckRestores(IReadOnlyList<Server> servers, ValueLog log, ProblemList problems)
    {
        foreach (var server in servers)
        {
            if (server.Rds?.Restore?.From is not { } from)
                continue;
            var path = $"servers.{server.Name}.rds.restore.from";
            var source = servers.FirstOrDefault(candidate => candidate.Name == from && candidate.Name != server.Name)?.Rds;
            if (source is null)
                problems.Add(log.Positions[path], path, $"found \"{from}\", allowed another RDS server of this environment: {Names(servers, server)}.");
            else if (source.MasterUsername != server.Rds.MasterUsername)
                problems.Add(log.Positions[path], path, $"found \"{from}\", whose masterUsername is {source.MasterUsername}, allowed a server with masterUsername {server.Rds.MasterUsername}: a copy keeps its master user.");
        }
    }

    private static string Names(IReadOnlyList<Server> servers, Server except) =>
        string.Join(", ", servers.Where(server => server.Rds is not null && server != except).Select(server => server.Name)) is { Length: > 0 } names ? names : "there is none";

    private static int Major(string version) => int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);
}
