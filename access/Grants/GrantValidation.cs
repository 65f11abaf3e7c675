using System.Globalization;
using Access.Inputs;

namespace Access.Grants;

/// <summary>Everything that can be wrong with a grant's inputs before any server is asked.</summary>
internal static class GrantValidation
{
    public static void Run(PropertyReader inputs)
    {
        foreach (var property in new[] { "role", "database" })
            inputs.RequireName(property);
        foreach (var property in new[] { "schema", "forRole" })
            inputs.CheckName(property);
        if (!inputs.Has("objectType"))
            inputs.Problem("objectType", $"missing, expected one of {string.Join(", ", ObjectType.All.Keys.Order(StringComparer.Ordinal))}");
        else if (inputs.Text("objectType") is { } name && !ObjectType.All.ContainsKey(name))
            inputs.Problem("objectType", $"found \"{name}\", expected one of {string.Join(", ", ObjectType.All.Keys.Order(StringComparer.Ordinal))}");
        else if (inputs.Text("objectType") is not null)
            CheckObjects(inputs, GrantDefinition.Read(inputs));
    }

    private static void CheckObjects(PropertyReader inputs, GrantDefinition grant)
    {
        CheckPrivileges(inputs, grant);
        var type = grant.Type;
        if (type.IsDatabase)
        {
            Refuse(inputs, $"a grant on a {type.Name}", "schema", "objects", "exceptObjects", "columns", "forRole");
            if (grant.Future)
                inputs.Problem("future", "found true, but PostgreSQL has no default privileges for databases");
            return;
        }

        if (type.IsParameter)
        {
            CheckParameter(inputs, grant);
            return;
        }

        if (type.IsSchema)
            Refuse(inputs, "a grant on a schema", "objects", "exceptObjects", "columns");
        if (type.Name == "largeObject")
            Refuse(inputs, "a grant on large objects", "schema");
        if (grant.Future)
            CheckFuture(inputs, type);
        else
            CheckExisting(inputs, grant);
    }

    private static void CheckFuture(PropertyReader inputs, ObjectType type)
    {
        if (!inputs.Has("forRole"))
            inputs.Problem("forRole", "missing: default privileges apply only to what the role named here creates");
        if (type.IsSchema && inputs.Has("schema"))
            inputs.Problem("schema", "found a schema, but default privileges for schemas cannot be limited to one");
        Refuse(inputs, "a grant on future objects", "objects", "exceptObjects", "columns");
    }

    private static void CheckExisting(PropertyReader inputs, GrantDefinition grant)
    {
        if (!inputs.Has("schema") && grant.Type.Name != "largeObject")
            inputs.Problem("schema", "missing, expected the schema of the objects");
        if (inputs.Has("forRole") && !inputs.IsUnknown("future"))
            inputs.Problem("forRole", "found a role, but existing objects have their owners already: set \"future\", or leave it out");
        if (grant.Objects.Length > 0 && grant.ExceptObjects.Length > 0)
            inputs.Problem("exceptObjects", "found exceptions from \"objects\", which names them one by one already");
        if (grant.Columns.Length > 0 && grant.Type.Name != "table")
            inputs.Problem("columns", $"found columns of a {grant.Type.Name}, expected objectType table");
        else if (grant.Columns.Length > 0 && !inputs.Has("objects"))
            inputs.Problem("columns", "found columns without \"objects\", the tables that they are of");
        inputs.CheckNames("columns");
        if (grant.Type.Name == "function")
            return; // signatures: PostgreSQL reads them, and finds none that is too long
        inputs.CheckNames("objects");
        inputs.CheckNames("exceptObjects");
        if (grant.Type.Name == "largeObject")
            CheckNumbers(inputs, "objects", "exceptObjects");
    }

    private static void CheckParameter(PropertyReader inputs, GrantDefinition grant)
    {
        Refuse(inputs, "a grant on parameters", "schema", "exceptObjects", "columns", "forRole");
        if (grant.Future)
            inputs.Problem("future", "found true, but PostgreSQL has no default privileges for parameters");
        if (!inputs.Has("objects"))
            inputs.Problem("objects", "missing, expected the names of settings");
        for (var i = 0; i < grant.Objects.Length; i++)
        {
            if (!SettingText.IsName(grant.Objects[i]))
                inputs.Problem($"objects[{i}]", $"found \"{grant.Objects[i]}\", expected the name of a setting: letters, digits, _ and at most one dot");
        }
    }

    private static void CheckNumbers(PropertyReader inputs, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            var names = inputs.TextList(property) ?? [];
            for (var i = 0; i < names.Length; i++)
            {
                if (!uint.TryParse(names[i], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    inputs.Problem($"{property}[{i}]", $"found \"{names[i]}\", expected the number of a large object");
            }
        }
    }

    private static void CheckPrivileges(PropertyReader inputs, GrantDefinition grant)
    {
        if (!inputs.Has("privileges"))
            inputs.Problem("privileges", $"missing, expected some of {string.Join(", ", grant.Type.Privileges)}");
        var allowed = grant.Columns.Length > 0 ? ObjectType.ColumnPrivileges : grant.Type.Privileges;
        var on = grant.Columns.Length > 0 ? "columns" : "a " + grant.Type.Name;
        for (var i = 0; i < grant.Privileges.Length; i++)
        {
            if (!allowed.Contains(grant.Privileges[i], StringComparer.Ordinal))
                inputs.Problem($"privileges[{i}]", $"found {grant.Privileges[i]}, expected for {on} one of {string.Join(", ", allowed)}");
        }

        if (grant.IsPublic && grant.WithGrantOption)
            inputs.Problem("withGrantOption", "found true, but PostgreSQL gives grant options to roles only, not to everybody");
    }

    private static void Refuse(PropertyReader inputs, string what, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (inputs.Has(property))
                inputs.Problem(property, $"does not belong to {what}: leave it out");
        }
    }
}
