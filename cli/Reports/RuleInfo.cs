namespace Dbready.Reports;

/// <summary>A rule of a policy pack that ran.</summary>
/// <param name="Id">Unique within its pack.</param>
/// <param name="Pack">The pack's name.</param>
/// <param name="Title">One line.</param>
/// <param name="Level">Its level in this run.</param>
/// <param name="Severity">low, medium, high or critical; empty when the pack does not say.</param>
/// <param name="HelpUri">Page that explains it; empty when there is none.</param>
internal sealed record RuleInfo(string Id, string Pack, string Title, string Level, string Severity, string HelpUri);
