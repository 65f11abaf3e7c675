namespace Infra.Catalog.Binding;

/// <summary>Reads a server's <c>load</c>.</summary>
internal static class LoadBinder
{
    private const int Most = 100_000_000;

    public static ServerLoad Bind(Section section)
    {
        var users = section.OptionalValue("users", Scalars.Integer(1, Most));
        var requests = section.OptionalValue("requests", Scalars.Integer(1, Most));
        var bound = new ServerLoad(
            users,
            users is null ? 100 : section.Or("active", Quantities.Percent(1, 100), 10),
            requests,
            section.Map("data") is { } data ? [.. data.Maps(Scalars.Key).Select(entry => BindData(entry.Key, entry.Section))] : []);
        if (users is null && section.Has("active"))
            section.Problem("active", "found without users, allowed beside users only: requests are in flight already. Remove it.");
        section.Finish();
        if (section.Has("users") == section.Has("requests"))
            section.Context.Problems.Add(section.Position, section.Path, section.Has("users") ? "found both users and requests, allowed one of them." : "missing, allowed one of users and requests.");
        return bound;
    }

    private static StoredData BindData(string name, Section section)
    {
        var bound = new StoredData(name, section.Required("count", Scalars.Integer(0, int.MaxValue)), section.Required("size", Quantities.Bytes));
        section.Finish();
        return bound;
    }
}
