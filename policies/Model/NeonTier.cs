using Pulumi.Policy;

namespace Policies.Model;

/// <summary>How the databases of a Neon project are used: no resource of Neon says.</summary>
public static class NeonTier
{
    /// <summary>The configuration key that names the tier, for programs without our components.</summary>
    public const string ConfigKey = "dbready:tier";

    /// <summary>Its computes never rest.</summary>
    public const string Critical = "critical";

    /// <summary>Its reads deserve a compute of their own.</summary>
    public const string ReadHeavy = "read-heavy";

    /// <summary>The tier of a project; null when nothing names one.</summary>
    public static string? Of(StackModel stack, PolicyStack settings, NeonProject project)
        => stack.Above<Server>(project.Resource)?.Tier.Value ?? settings.Config.GetValueOrDefault(ConfigKey);

    /// <summary>Whether a project, or the project of an endpoint, is critical.</summary>
    public static bool IsCritical(StackModel stack, PolicyStack settings, NeonSubject subject)
        => (subject as NeonProject ?? NeonProject.Of(stack, ((NeonEndpoint)subject).ProjectId)) is { } project
            ? Of(stack, settings, project) == Critical
            : settings.Config.GetValueOrDefault(ConfigKey) == Critical;
}
