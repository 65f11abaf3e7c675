namespace Policies.Model;

/// <summary>How a compute of Neon is sized, and when it rests.</summary>
/// <param name="MinCu">Compute units, at least.</param>
/// <param name="MaxCu">Compute units, at most.</param>
/// <param name="SuspendSeconds">Idle time after which it stops; -1 never, 0 the platform's default.</param>
/// <param name="Provisioner">What runs it; only <c>k8s-neonvm</c> scales by itself.</param>
public sealed record NeonCompute(Fact<double> MinCu, Fact<double> MaxCu, Fact<double> SuspendSeconds, Fact<string> Provisioner);
