using Access.Inputs;

namespace Access.RowSecurity;

/// <summary>Everything that can be wrong with the inputs before any server is asked.</summary>
internal static class RowSecurityValidation
{
    private static readonly string[] Members = ["name", "command", "permissive", "roles", "using", "check"];

    public static void Run(PropertyReader inputs)
    {
        inputs.RequireName("database");
        inputs.RequireName("schema");
        if (!inputs.Has("tables"))
            inputs.Problem("tables", "missing, expected the names of tables");
        else if (inputs.TextList("tables") is { IsEmpty: true })
            inputs.Problem("tables", "found none, expected the names of tables");
        inputs.CheckNames("tables");
        inputs.CheckNames("readers");
        var readers = inputs.TextList("readers") ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in inputs.ObjectList("policies"))
        {
            policy.RequireName("name");
            policy.CheckNames("roles");
            foreach (var unknown in policy.Names.Except(Members, StringComparer.Ordinal))
                policy.Problem(unknown, $"found an unknown property, expected one of {string.Join(", ", Members)}");
            if (policy.Text("name") is { } name && !seen.Add(name))
                policy.Problem("name", $"found \"{name}\" twice, expected each policy once");
            if (policy.Text("name") == RowSecurityDefinition.ReadersPolicy && !readers.IsEmpty)
                policy.Problem("name", "found \"readers\", which is the name of the policy that \"readers\" makes: choose another");
            CheckConditions(policy, RowPolicy.Read(policy));
            CheckReaders(policy, RowPolicy.Read(policy), [.. readers]);
        }
    }

    private static void CheckConditions(PropertyReader inputs, RowPolicy policy)
    {
        if (!RowPolicy.Commands.Contains(policy.Command, StringComparer.Ordinal))
            inputs.Problem("command", $"found {policy.Command}, expected one of {string.Join(", ", RowPolicy.Commands)}");
        if (policy.Command == "INSERT" && inputs.Has("using"))
            inputs.Problem("using", "found a condition of rows that are seen, but an INSERT sees none: say \"check\"");
        if (policy.Command is "SELECT" or "DELETE" && inputs.Has("check"))
            inputs.Problem("check", $"found a condition of rows that are written, but a {policy.Command} writes none: say \"using\"");
        if (!inputs.Has("using") && !inputs.Has("check"))
            inputs.Problem(policy.Command == "INSERT" ? "check" : "using", "missing, expected the condition as SQL, such as user_id = current_setting('app.user_id')::int");
        foreach (var condition in new[] { "using", "check" })
        {
            if (inputs.Text(condition) is { } text && string.IsNullOrWhiteSpace(text))
                inputs.Problem(condition, "found no text, expected the condition as SQL");
        }
    }

    // A restrictive policy hides rows whatever others allow: a dump would miss them and say nothing.
    private static void CheckReaders(PropertyReader inputs, RowPolicy policy, string[] readers)
    {
        if (!policy.Permissive && policy.Command is ("ALL" or "SELECT") && !inputs.IsUnknown("roles") && readers.Length > 0
            && (policy.Roles.Contains("public", StringComparer.Ordinal) || policy.Roles.Intersect(readers, StringComparer.Ordinal).Any()))
        {
            inputs.Problem("roles", $"found a restrictive policy that limits {string.Join(", ", readers)} too, who shall see every row: name the roles that it is for");
        }
    }
}
