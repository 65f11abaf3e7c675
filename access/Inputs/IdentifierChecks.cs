namespace Access.Inputs;

/// <summary>Checks of names that several resources share.</summary>
internal static class IdentifierChecks
{
    /// <summary>A name that must be given.</summary>
    public static void RequireName(this PropertyReader inputs, string property)
    {
        if (!inputs.Has(property))
            inputs.Problem(property, "missing, expected a name of 1 to 63 bytes");
        else
            inputs.CheckName(property);
    }

    /// <summary>A name that may be given.</summary>
    public static void CheckName(this PropertyReader inputs, string property)
    {
        if (inputs.Text(property) is { } name && Identifier.Problem(name) is { } problem)
            inputs.Problem(property, problem);
    }

    /// <summary>A list of names that may be given.</summary>
    public static void CheckNames(this PropertyReader inputs, string property)
    {
        var names = inputs.TextList(property) ?? [];
        for (var i = 0; i < names.Length; i++)
        {
            if (Identifier.Problem(names[i]) is { } problem)
                inputs.Problem($"{property}[{i}]", problem);
        }
    }

    /// <summary>The name of a role that is created or changed: not one of the server's own.</summary>
    public static void RequireOwnRoleName(this PropertyReader inputs, string property)
    {
        inputs.RequireName(property);
        if (inputs.Text(property) is not { } name)
            return;
        if (name.StartsWith("pg_", StringComparison.Ordinal))
            inputs.Problem(property, $"found \"{name}\": names beginning with pg_ belong to PostgreSQL");
        else if (name is "public" or "none")
            inputs.Problem(property, $"found \"{name}\", which is a word of PostgreSQL's own and no role's name");
    }

    /// <summary>Settings: names that are names, and values without NUL.</summary>
    public static void CheckSettings(this PropertyReader owner, string path, IEnumerable<KeyValuePair<string, string>>? settings)
    {
        foreach (var (name, value) in settings ?? [])
        {
            if (!SettingText.IsName(name))
                owner.Problem(PropertyReader.Member(path, name), $"found the setting \"{name}\", expected letters, digits, _ and at most one dot");
            else if (value.Contains('\0', StringComparison.Ordinal))
                owner.Problem(PropertyReader.Member(path, name), "found a NUL character, which PostgreSQL cannot hold");
        }
    }
}
