using System.Runtime.InteropServices;

namespace Pulumi.Policy;

/// <summary>Time limits of a resource's operations; zero where not set.</summary>
/// <param name="Create">Limit of a create.</param>
/// <param name="Update">Limit of an update.</param>
/// <param name="Delete">Limit of a delete.</param>
/// <param name="Read">Limit of a read.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PolicyCustomTimeouts(TimeSpan Create, TimeSpan Update, TimeSpan Delete, TimeSpan Read)
{
    internal static PolicyCustomTimeouts From(Pulumirpc.AnalyzerResourceOptions.Types.CustomTimeouts? timeouts)
        => timeouts is null
            ? default
            : new(
                TimeSpan.FromSeconds(timeouts.Create),
                TimeSpan.FromSeconds(timeouts.Update),
                TimeSpan.FromSeconds(timeouts.Delete),
                TimeSpan.FromSeconds(timeouts.Read));
}
