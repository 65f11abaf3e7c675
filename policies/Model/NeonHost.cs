namespace Policies.Model;

/// <summary>Tells Neon's hosts: <c>ep-cool-name-123456-pooler.eu-central-1.aws.neon.tech</c>.</summary>
public static class NeonHost
{
    /// <summary>Whether a host is Neon's.</summary>
    public static bool IsOne(string host) => WithoutPort(host).EndsWith(".neon.tech", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a host is Neon's pooler.</summary>
    public static bool IsPooled(string host) => IsOne(host) && host.Split('.')[0].EndsWith("-pooler", StringComparison.OrdinalIgnoreCase);

    private static string WithoutPort(string host) => host.Split(':')[0];
}
