namespace Pulumi;

/// <summary>A switch in the environment: <c>1</c>, or <c>true</c> in any case.</summary>
internal static class EnvironmentSwitch
{
    public static bool IsOn(string variable)
        => Environment.GetEnvironmentVariable(variable) is { } value
            && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
}
