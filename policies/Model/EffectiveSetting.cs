namespace Policies.Model;

/// <summary>A setting as PostgreSQL resolves it when a role logs in to its service's database.</summary>
public sealed class EffectiveSetting
{
    /// <summary>Resolves a setting.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="role">The role that logs in.</param>
    /// <param name="name">The setting's name.</param>
    /// <param name="ofRole">The role's own setting, for every database.</param>
    public EffectiveSetting(StackModel stack, Role role, string name, Fact<string> ofRole)
    {
        var service = RoleRights.ServiceOf(stack, role);
        Set = SetOf(stack, role, service);
        OfRole = ofRole;
        var inDatabase = service?.Name.Value is { } database ? role.DatabaseSettings[database][name].Text() : ofRole;
        IsOwn = !inDatabase.IsAbsent || !ofRole.IsAbsent;
        RunsLong = service?.ReadRoles().Any(declared => declared.Name.Value == role.Name.Value && declared.Kind.Value is "migrator" or "dump") ?? false;
        Fact = First(inDatabase, ofRole, OfDatabase(stack, service, name), Set?[name]);
    }

    /// <summary>The setting in force, where it is declared; the role's own, absent, when it is declared nowhere.</summary>
    public Fact<string> Fact { get; }

    /// <summary>The role's own setting, for every database.</summary>
    public Fact<string> OfRole { get; }

    /// <summary>Whether the role declares it itself.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether the role is for work that takes long.</summary>
    public bool RunsLong { get; }

    /// <summary>The parameters of the role's server; null when they are not declared.</summary>
    public ParameterSet? Set { get; }

    private static Fact<string> First(Fact<string> inDatabase, Fact<string> ofRole, Fact<string>? ofDatabase, Fact<string>? ofServer)
    {
        if (!inDatabase.IsAbsent)
            return inDatabase;
        if (!ofRole.IsAbsent)
            return ofRole;
        return ofDatabase is { IsAbsent: false } database ? database : ofServer ?? ofRole;
    }

    private static Fact<string>? OfDatabase(StackModel stack, ServiceDatabase? service, string name)
    {
        if (service is null)
            return null;
        var database = stack.By("above", (LogicalDatabase database) => stack.Above<ServiceDatabase>(database.Resource)?.Resource.Urn)[service.Resource.Urn]
            .FirstOrDefault(database => database.Name.Value == service.Name.Value);
        return database?.Settings[name].Text();
    }

    // Without facts that say which server a role is on, a stack with one group has one server.
    private static ParameterSet? SetOf(StackModel stack, Role role, ServiceDatabase? service)
    {
        var sets = stack.All<ParameterSet>();
        var key = service?.Server.Value ?? stack.Above<Pooler>(role.Resource)?.Server.Value;
        return key is not null
            ? stack.By("server", (ParameterSet set) => stack.Above<Server>(set.Resource)?.Key.Value)[key].FirstOrDefault()
            : sets.Length == 1 ? sets[0] : null;
    }
}
