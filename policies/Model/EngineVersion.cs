using System.Globalization;
using System.Runtime.InteropServices;

namespace Policies.Model;

/// <summary>A version of PostgreSQL as AWS writes it: <c>16</c>, <c>16.4</c>, <c>9.6.24</c>, <c>16.4-limitless</c>.</summary>
/// <param name="Major">The major version: <c>16</c>, <c>9.6</c>.</param>
/// <param name="Minor">The minor version; null when it is left to RDS.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EngineVersion(string Major, int? Minor)
{
    /// <summary>Reads a version.</summary>
    public static bool TryParse(string text, out EngineVersion version)
    {
        version = default;
        var parts = text.Split('-')[0].Split('.');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        // Before 10 the first two numbers were the major version.
        var ofMajor = numbers[0] < 10 ? 2 : 1;
        if (parts.Length < ofMajor)
            return false;
        version = new(string.Join('.', parts.Take(ofMajor)), parts.Length > ofMajor ? numbers[ofMajor] : null);
        return true;
    }
}
