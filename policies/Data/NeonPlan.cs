namespace Policies.Data;

/// <summary>What a plan of Neon allows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HistorySeconds">How far back a restore can go, at most.</param>
/// <param name="ProtectedBranches">Protected branches, at most.</param>
/// <param name="HasIpAllow">Whether addresses that may connect can be listed.</param>
/// <param name="MayNeverSuspend">Whether a compute may run without a rest.</param>
public sealed record NeonPlan(string Name, double HistorySeconds, int ProtectedBranches, bool HasIpAllow, bool MayNeverSuspend);
