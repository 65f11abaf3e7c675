using Policies.Model;
using Pulumi.Policy;

namespace Policies.Rules.Neon;

/// <summary>K19: Neon updates when few are there.</summary>
public sealed class NeonMaintenanceWindow() : ModelRule<NeonProject>(new RuleInfo(
    "neon-maintenance-window",
    "K19",
    "Neon updates when few are there",
    "Neon restarts computes to update them. Without a window it chooses the time.",
    Severity.Low,
    RuleLevels.ProdAdvice))
{
    /// <inheritdoc/>
    protected override void Judge(NeonProject subject, Verdict verdict)
    {
        if (!verdict.Reads(subject.MaintenanceWindow))
            return;
        var window = subject.MaintenanceWindow;
        var text = $"{window["startTime"].Text().Value}-{window["endTime"].Text().Value}";
        if (window["weekdays"].Items.IsEmpty || !DailyWindow.TryParse(text, out _))
            verdict.Violation(subject.Resource, window.Path, window.IsAbsent ? "nothing" : $"weekdays and times that are no window: \"{text}\"", "weekdays, startTime and endTime, UTC", "Name the weekdays and the hour when few use the database.");
    }
}
