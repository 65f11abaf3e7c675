namespace Policies.Data;

/// <summary>A major version of PostgreSQL on RDS and Aurora.</summary>
/// <param name="Name">Such as <c>16</c> or <c>9.6</c>.</param>
/// <param name="EndOfStandardSupport">The last day of standard support; after it AWS bills Extended Support.</param>
/// <param name="FirstSafeMinor">On RDS, the first minor version that no published bulletin names; 0 where none does.</param>
/// <param name="FirstSafeAuroraMinor">The same on Aurora.</param>
public sealed record MajorVersion(string Name, DateOnly EndOfStandardSupport, int FirstSafeMinor = 0, int FirstSafeAuroraMinor = 0);
