namespace Dbready.Reports;

/// <summary>Pulumi's words for how strictly a rule holds.</summary>
internal static class EnforcementLevels
{
    /// <summary>Printed; the gate stays open.</summary>
    public const string Advisory = "advisory";

    /// <summary>Closes the gate.</summary>
    public const string Mandatory = "mandatory";

    /// <summary>The pack repairs it; what it could not repair closes the gate.</summary>
    public const string Remediate = "remediate";
}
