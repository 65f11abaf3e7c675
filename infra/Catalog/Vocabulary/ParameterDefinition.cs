namespace Infra.Catalog.Vocabulary;

/// <summary>What a PostgreSQL parameter may be on RDS.</summary>
/// <param name="Name">PostgreSQL's own name.</param>
/// <param name="IsStatic">Takes effect at a reboot only.</param>
internal abstract record ParameterDefinition(string Name, bool IsStatic)
{
    /// <summary>First PostgreSQL major version that has it.</summary>
    public int Since { get; init; }

    /// <summary>What is allowed, in PostgreSQL's own notation.</summary>
    public abstract string Allowed { get; }

    /// <summary>Turns PostgreSQL's notation (<c>16MB</c>, <c>30s</c>, <c>on</c>) into the text that RDS takes (<c>16384</c>, <c>30000</c>, <c>1</c>).</summary>
    public abstract bool TryConvert(string text, out string value);
}
