namespace Policies.Tests.Support;

/// <summary>The text for values that are not known yet.</summary>
internal static class Unknown
{
    public static string At(string rule, string place, string level = "mandatory")
        => $"{level} {rule}: {place}: found [unknown], expected a value that is known at preview. Declare it as a literal, or gate again once the update has made it known.";
}
