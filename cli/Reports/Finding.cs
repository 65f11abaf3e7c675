namespace Dbready.Reports;

/// <summary>One thing that a rule found.</summary>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Level">Pulumi's enforcement level: advisory, mandatory or remediate.</param>
/// <param name="Urn">The resource; empty for the stack as a whole.</param>
/// <param name="Property">Property path, when the message names one.</param>
/// <param name="Found">The value found, when the message names one.</param>
/// <param name="Expected">What is allowed, when the message names it.</param>
/// <param name="NextStep">What to do; the whole message when it has no such part.</param>
/// <param name="Message">The message as the policy pack wrote it.</param>
/// <param name="Source">Where the catalogue declares it; null when no catalogue line does.</param>
internal sealed record Finding(
    string Rule, string Level, string Urn, string? Property, string? Found, string? Expected, string NextStep, string Message, SourceLine? Source)
{
    /// <summary>Id of the rule that could not decide, because a value is unknown at preview; null for a violation.</summary>
    public string? Undecided { get; init; }

    /// <summary>Whether a rule could not decide.</summary>
    public bool Unknown => Undecided is not null;

    /// <summary>Whether somebody answers for it, until a date that the next step names.</summary>
    public bool IsExempt { get; init; }

    /// <summary>The rule that the finding is about.</summary>
    public string About => Undecided ?? Rule;

    /// <summary>Whether it closes the gate.</summary>
    public bool Blocks => Level is EnforcementLevels.Mandatory or EnforcementLevels.Remediate;

    /// <summary>The resource's name; "stack" for the stack as a whole.</summary>
    public string Resource => Urn.Length == 0 ? "stack" : Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>Resource and property, as the message's first words.</summary>
    public string Subject => Property is null ? Resource : $"{Resource}.{Property}";
}
