using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:scheduler/schedule:Schedule</c>, which has no tags: its purpose is a word of its description, <c>purpose=logical-dump</c>.</summary>
internal static class ScheduleAdapter
{
    public const string Token = "aws:scheduler/schedule:Schedule";

    private const string Purpose = "purpose=";

    public static ScheduledJob Read(PolicyResource r)
    {
        var description = r.Text("description");
        var word = description.Value?.Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.StartsWith(Purpose, StringComparison.Ordinal));
        var state = description.IsUnknown ? FactState.Unknown : word is null ? FactState.Absent : FactState.Known;
        return new(r)
        {
            Purpose = new Fact<string>(r, description.Path, state, word?[Purpose.Length..]),
            ScheduleExpression = r.Text("scheduleExpression"),
            State = r.Text("state").Or("ENABLED"),
        };
    }
}
