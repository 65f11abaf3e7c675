namespace Access.Inputs;

/// <summary>Ids of what is inside a database: <c>database=shop&amp;name=app</c>, each value escaped as in a URL.</summary>
internal static class ObjectId
{
    public static string Write(params (string Name, string Value)[] parts)
        => string.Join('&', parts.Select(p => p.Name + "=" + Uri.EscapeDataString(p.Value)));

    /// <summary>The parts of an id, in the order of their names.</summary>
    /// <exception cref="AccessException">The text is no such id.</exception>
    public static string[] Read(string id, params string[] names)
    {
        var parts = id.Split('&').Select(p => p.Split('=', 2)).ToArray();
        if (parts.Any(p => p.Length != 2) || !parts.Select(p => p[0]).SequenceEqual(names, StringComparer.Ordinal))
            throw new AccessException($"found the id \"{id}\", expected {string.Join('&', names.Select(n => n + "=…"))}");
        return [.. parts.Select(p => Uri.UnescapeDataString(p[1]))];
    }
}
