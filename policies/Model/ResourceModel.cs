using Policies.Adapters;
using Pulumi.Policy;

namespace Policies.Model;

/// <summary>What all rules that judge one resource share: it is read once.</summary>
internal sealed class ResourceModel
{
    private ResourceModel(ResourceValidationArgs args)
    {
        Subject = AdapterList.Read(args.Resource) ?? throw new InvalidOperationException($"no adapter reads {args.Resource.Type}");
        Environment = EnvironmentBinding.Of(args.Stack);
    }

    public Subject Subject { get; }

    public DeploymentEnvironment Environment { get; }

    public static ResourceModel Of(ResourceValidationArgs args) => new(args);
}
