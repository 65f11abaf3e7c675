namespace Infra.Catalog.Vocabulary;

/// <summary>Unit that RDS takes a parameter's number in.</summary>
internal enum ParameterUnit
{
    None,
    Milliseconds,
    Seconds,
    Minutes,
    Bytes,
    Kilobytes,
    Pages,
    Megabytes,
}
