using Policies.Model;

namespace Policies.Rules;

/// <summary>Judges when something runs.</summary>
internal static class ScheduleVerdict
{
    /// <summary>Whether a schedule comes often enough; when it does not, that is reported.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="schedule">The schedule, in AWS's words.</param>
    /// <param name="maximumDays">Days between two runs, at most.</param>
    /// <param name="next">What to do, as a sentence.</param>
    public static bool ComesWithin(this Verdict verdict, in Fact<string> schedule, double maximumDays, string next)
    {
        if (!verdict.Reads(schedule))
            return false;
        var isSchedule = RotationSchedule.TryReadLongestGap(schedule.Value ?? "", out var days);
        if (!isSchedule)
            verdict.Violation(schedule, "rate(…) or cron(…) that comes again", next);
        else if (days > maximumDays)
            verdict.Violation(schedule.Resource, schedule.Path, FormattableString.Invariant($"{schedule.Found}, up to {days} days apart"), FormattableString.Invariant($"at most {maximumDays} days apart"), next);
        return isSchedule && days <= maximumDays;
    }
}
