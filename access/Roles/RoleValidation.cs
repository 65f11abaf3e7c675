using Access.Inputs;

namespace Access.Roles;

/// <summary>Everything that can be wrong with a role's inputs before any server is asked.</summary>
internal static class RoleValidation
{
    public static void Run(PropertyReader inputs)
    {
        var role = RoleDefinition.Read(inputs);
        inputs.RequireOwnRoleName("name");
        inputs.CheckName("reassignOwnedTo");
        if (inputs.Integer("connectionLimit") < -1)
            inputs.Problem("connectionLimit", $"found {role.ConnectionLimit}, expected -1 (no limit) or more");
        if (inputs.Text("validUntil") is { } time && !RoleDefinition.TryReadTime(time, out _))
            inputs.Problem("validUntil", $"found \"{time}\", expected a time with its offset, such as 2027-01-31T00:00:00Z");
        if (inputs.Text("password")?.Contains('\0', StringComparison.Ordinal) == true)
            inputs.Problem("password", "found a NUL character, which PostgreSQL cannot hold");
        if (inputs.Has("password") && inputs.Has("login") && !role.Login && inputs.Bool("login") == false)
            inputs.Problem("password", "found a password for a role that may not log in: set \"login\", or leave the password out");
        if (inputs.Integer("passwordVersion") < 1)
            inputs.Problem("passwordVersion", $"found {inputs.Integer("passwordVersion")}, expected 1 or more");
        if (inputs.Has("passwordVersion") && !inputs.Has("password"))
            inputs.Problem("passwordVersion", "found a version without a \"password\" to apply");
        if (inputs.Bool("pooled") == true && !inputs.Has("password"))
            inputs.Problem("pooled", "found true without a \"password\", whose verifier the pooler could look up");
        _ = inputs.Text("service");
        inputs.CheckSettings("settings", role.Settings);
        foreach (var (database, settings) in role.DatabaseSettings)
        {
            if (Identifier.Problem(database) is { } problem)
                inputs.Problem(PropertyReader.Member("databaseSettings", database), problem);
            inputs.CheckSettings(PropertyReader.Member("databaseSettings", database), settings);
        }

        CheckMemberships(inputs, role);
    }

    private static void CheckMemberships(PropertyReader inputs, RoleDefinition role)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var membership in inputs.ObjectList("memberOf"))
        {
            membership.RequireName("role");
            if (membership.Text("role") is { } group)
            {
                if (group == role.Name)
                    membership.Problem("role", $"found \"{group}\" itself: a role cannot be its own member");
                if (!seen.Add(group))
                    membership.Problem("role", $"found \"{group}\" twice, expected each group once");
            }

            foreach (var option in membership.Names.Except(["role", "inherit", "set", "admin"], StringComparer.Ordinal))
                membership.Problem(option, "found an unknown property, expected one of role, inherit, set, admin");
        }
    }
}
