namespace Infra.Catalog;

/// <summary>One kind of thing that is stored.</summary>
/// <param name="Name">Such as <c>users</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Bytes">Size of one, on average.</param>
public sealed record StoredData(string Name, int Count, long Bytes);
