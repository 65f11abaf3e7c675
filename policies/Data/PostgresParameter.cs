namespace Policies.Data;

/// <summary>A parameter of PostgreSQL, or of RDS for it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Since">First major version that has it; null for every one that is supported.</param>
/// <param name="Until">Last major version that has it; null for the newest.</param>
/// <param name="IsStatic">Whether a change needs a restart.</param>
/// <param name="StaticUntil">Last major version in which a change needs a restart; null for the newest.</param>
public sealed record PostgresParameter(string Name, int? Since = null, int? Until = null, bool IsStatic = false, int? StaticUntil = null)
{
    /// <summary>Whether a major version has it.</summary>
    public bool IsIn(int major) => !(Since > major) && !(Until < major);

    /// <summary>Whether a change needs a restart in a major version.</summary>
    public bool IsStaticIn(int major) => IsStatic && !(StaticUntil < major);
}
