namespace Infra.Catalog.Vocabulary;

/// <summary>On or off; RDS writes 1 and 0.</summary>
internal sealed record SwitchParameter(string Name, bool IsStatic) : ParameterDefinition(Name, IsStatic)
{
    public override string Allowed => "on or off";

    public override bool TryConvert(string text, out string value)
    {
        value = text is "on" or "true" or "1" ? "1" : "0";
        return value == "1" || text is "off" or "false" or "0";
    }
}
