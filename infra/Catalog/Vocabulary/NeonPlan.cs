namespace Infra.Catalog.Vocabulary;

/// <summary>What a Neon plan allows. Neon documentation, "Plans", 2026-03-20.</summary>
/// <param name="Name"><c>free</c>, <c>launch</c> or <c>scale</c>.</param>
/// <param name="LongestHistory">How far back a restore can go at most.</param>
/// <param name="LargestFixedCu">Compute units of a compute at most, where minimum and maximum are the same.</param>
/// <param name="Branches">Branches of a project at most, without paying for more.</param>
/// <param name="ProtectedBranches">Protected ones among them.</param>
/// <param name="HasIpAllow">Whether addresses can be limited.</param>
internal sealed record NeonPlan(string Name, TimeSpan LongestHistory, decimal LargestFixedCu, int Branches, int ProtectedBranches, bool HasIpAllow)
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<NeonPlan> All { get; } =
    [
        new("free", TimeSpan.FromHours(6), 2, 10, 0, HasIpAllow: false),
        new("launch", TimeSpan.FromDays(7), 16, 10, 2, HasIpAllow: false),
        new("scale", TimeSpan.FromDays(30), 56, 25, 5, HasIpAllow: true),
    ];

    /// <summary>The plan of that name; the largest where there is none, so that one wrong word is one problem.</summary>
    public static NeonPlan Of(string? name) => All.FirstOrDefault(plan => plan.Name == name) ?? All[^1];

    /// <summary>Times of idleness after which a compute may stop; null stands for never.</summary>
    public string AllowedSuspend => Name switch
    {
        "free" => "5m",
        "launch" => "5m or never",
        _ => "1m to 7d, or never",
    };

    /// <summary>Whether a compute may stop after that time; null: never.</summary>
    public bool AllowsSuspend(TimeSpan? idle) => Name switch
    {
        "free" => idle == FiveMinutes,
        "launch" => idle is null || idle == FiveMinutes,
        _ => true,
    };
}
