namespace Infra.Catalog.Binding;

/// <summary>What the binding of one file shares.</summary>
/// <param name="Problems">Gets what is wrong.</param>
/// <param name="Log">Gets the effective values; null where a file is bound only to be checked.</param>
/// <param name="Prefix">Put before the file's own paths in the log, with its dot.</param>
internal sealed record BindingContext(ProblemList Problems, ValueLog? Log, string Prefix)
{
    public void Value(string path, string text, Origin origin) => Log?.Value(Prefix + path, text, origin);

    public void Declared(string path, SourcePosition position) => Log?.Declared(Prefix + path, position);
}
