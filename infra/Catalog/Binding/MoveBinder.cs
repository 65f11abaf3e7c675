namespace Infra.Catalog.Binding;

/// <summary>Reads how a service moves between servers.</summary>
internal static class MoveBinder
{
    public static ServiceMove Bind(Section section, string server)
    {
        var move = new ServiceMove(
            section.Optional("moveTo", Scalars.Key),
            section.Optional("active", Scalars.Key),
            section.List("movedFrom", Scalars.Key),
            Retirement(section, "retire"));
        if (move.To is { } to && to == server)
            section.Problem("moveTo", $"found \"{to}\", which is the service's server, allowed another server of this environment.");
        if (move.Active is { } active && active != server && active != move.To)
            section.Problem("active", $"found \"{active}\", allowed {(move.To is null ? server : $"{server} or {move.To}")}: a database that is declared. Declare it with moveTo first.");
        if (move.From is [.., var last] && last == server)
            section.Problem("movedFrom", $"found \"{server}\" last, which is the service's server, allowed servers that it was on before.");
        if (move.Retire is not null && move.From.Count == 0)
            section.Problem("retire", "found without movedFrom, allowed beside movedFrom only: it ends the database on the last server there. The service itself ends with decommission.");
        if (move.Retire is not null && move.To is not null)
            section.Problem("retire", "found beside moveTo, allowed once the move is done: server names the new one, and movedFrom the old one.");
        return move;
    }

    /// <summary>Reads how the service itself ends.</summary>
    public static Retirement? BindDecommission(Section section, ServiceMove move)
    {
        var ending = Retirement(section, "decommission");
        if (ending is not null && (move.To ?? move.Active) is not null)
            section.Problem("decommission", "found beside moveTo or active, allowed for a service that stays where it is.");
        if (ending is not null && move.Retire is not null)
            section.Problem("decommission", "found beside retire, allowed once the database that the service moved away from is gone.");
        return ending;
    }

    private static Retirement? Retirement(Section section, string key) => section.Map(key) is { } retirement ? BindRetirement(retirement) : null;

    private static Retirement BindRetirement(Section section)
    {
        var bound = new Retirement(section.Required("after", Scalars.Date), section.Optional("dump", Scalars.OneLine(512)));
        section.Finish();
        return bound;
    }
}
