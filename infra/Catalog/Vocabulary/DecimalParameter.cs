using System.Globalization;

namespace Infra.Catalog.Vocabulary;

/// <summary>A number with a fraction.</summary>
internal sealed record DecimalParameter(string Name, decimal Minimum, decimal Maximum) : ParameterDefinition(Name, IsStatic: false)
{
    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"a number from {Minimum} to {Maximum}");

    public override bool TryConvert(string text, out string value)
    {
        value = text;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum;
    }
}
