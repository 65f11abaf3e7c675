using Pulumi.Policy;

namespace Policies.Model;

/// <summary>
/// Which environment a stack is. Resource checks see one resource, in an order that differs between engines, so the stack alone decides,
/// before the first check: the configuration <c>dbready:environment</c>, else the first word of the stack's name (<c>prod</c>,
/// <c>dev-eu</c>), else production. Rule <c>environment-binding</c> holds facts and tags to it.
/// </summary>
public static class EnvironmentBinding
{
    /// <summary>The configuration key that names the environment.</summary>
    public const string ConfigKey = "dbready:environment";

    /// <summary>The environment of a stack.</summary>
    public static DeploymentEnvironment Of(PolicyStack stack)
        => stack.Config.TryGetValue(ConfigKey, out var configured)
            ? Parse(configured) ?? DeploymentEnvironment.Prod
            : OfStackName(stack.Name) ?? DeploymentEnvironment.Prod;

    /// <summary>The environment that a stack's name says; null when it says none.</summary>
    public static DeploymentEnvironment? OfStackName(string name)
    {
        var end = name.AsSpan().IndexOfAny("-._");
        return Parse(end < 0 ? name : name[..end]);
    }

    /// <summary>An environment by its name; null when it is none.</summary>
    public static DeploymentEnvironment? Parse(string name) => name switch
    {
        "dev" => DeploymentEnvironment.Dev,
        "preview" => DeploymentEnvironment.Preview,
        "staging" => DeploymentEnvironment.Staging,
        "prod" => DeploymentEnvironment.Prod,
        _ => null,
    };

    /// <summary>The name of an environment, as catalogues spell it.</summary>
    public static string NameOf(DeploymentEnvironment environment) => environment switch
    {
        DeploymentEnvironment.Dev => "dev",
        DeploymentEnvironment.Preview => "preview",
        DeploymentEnvironment.Staging => "staging",
        _ => "prod",
    };

    /// <summary>Whether production's thresholds hold: in production and in what rehearses it.</summary>
    public static bool HasProductionLimits(this DeploymentEnvironment environment)
        => environment is DeploymentEnvironment.Staging or DeploymentEnvironment.Prod;
}
