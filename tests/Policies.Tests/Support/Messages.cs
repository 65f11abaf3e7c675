using Pulumi.Policy;
using Pulumi.Rpc;
using Pulumirpc;

namespace Policies.Tests.Support;

/// <summary>Resources as the engine sends them.</summary>
internal static class Messages
{
    public static AnalyzeRequest ToAnalyzeRequest(this PolicyResource resource) => new()
    {
        Type = resource.Type,
        Name = resource.Name,
        Urn = resource.Urn,
        Properties = PropertyValueCodec.ToStruct(resource.Props, WireOptions.SecretsOnly),
        Options = OptionsOf(resource),
    };

    public static AnalyzerResource ToAnalyzerResource(this PolicyResource resource)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn,
            Parent = resource.Parent,
            Properties = PropertyValueCodec.ToStruct(resource.Props, WireOptions.SecretsOnly),
            Options = OptionsOf(resource),
            Dependencies = { resource.Dependencies },
            Provider = resource.ProviderType.Length > 0 ? new AnalyzerProviderResource { Type = resource.ProviderType } : null,
        };
        foreach (var property in resource.Props.Keys.Where(property => resource.DependenciesOf(property).Count > 0))
            message.PropertyDependencies.Add(property, new AnalyzerPropertyDependencies { Urns = { resource.DependenciesOf(property) } });
        return message;
    }

    private static AnalyzerResourceOptions OptionsOf(PolicyResource resource)
    {
        var options = resource.Options.ToMessage();
        options.Parent = resource.Parent;
        return options;
    }
}
