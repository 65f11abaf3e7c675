namespace Infra.Catalog;

/// <summary>What a service's database on one server is to the service.</summary>
public enum DatabaseState
{
    /// <summary>The service's secrets lead to it.</summary>
    Active,

    /// <summary>Declared beside the active one, to be moved to or back to.</summary>
    Standby,

    /// <summary>Moved away from: nobody may connect, and its data is still there.</summary>
    Retiring,
}
