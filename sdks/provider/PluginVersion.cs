using System.Reflection;

namespace Pulumi.Experimental.Provider;

/// <summary>The version that a plugin reports when it names none.</summary>
internal static class PluginVersion
{
    /// <summary>Major, minor and patch of the program's assembly.</summary>
    public static string OfProgram() => Assembly.GetEntryAssembly()?.GetName().Version?.ToString(3) ?? "0.0.0";
}
