using System.Globalization;

namespace Dbready.Text;

/// <summary>Counted nouns.</summary>
internal static class Plural
{
    /// <summary>"1 rule", "2 rules".</summary>
    public static string Of(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
