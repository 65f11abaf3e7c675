namespace Infra.Catalog;

/// <summary>The load that a server is to bear, as its users see it.</summary>
/// <param name="Users">Users who are there at one time; null where <paramref name="Requests"/> is declared instead.</param>
/// <param name="ActivePercent">Share of them with a request in flight. Default 10 %.</param>
/// <param name="Requests">Requests at one time; null: they follow from the users.</param>
/// <param name="Data">What is stored.</param>
public sealed record ServerLoad(int? Users, int ActivePercent, int? Requests, IReadOnlyList<StoredData> Data);
