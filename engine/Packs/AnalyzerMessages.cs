using Engine.Monitor;
using Pulumirpc;

namespace Engine.Packs;

/// <summary>Resources as packs receive them: references as ids, output values as plain ones, secrets wrapped.</summary>
internal static class AnalyzerMessages
{
    /// <summary>The request of a resource check: inputs, with the names that begin with two underscores only for remediation.</summary>
    public static AnalyzeRequest ForResource(RegisteredResource registered, ResourceState? provider, bool internals)
    {
        var resource = registered.State;
        var properties = WireValues.WithoutReferences(registered.Inputs);
        return new AnalyzeRequest
        {
            Type = resource.Type,
            Properties = internals ? properties : WireValues.WithoutInternals(properties),
            Urn = resource.Urn,
            Name = resource.Name,
            Options = Options(resource),
            Provider = Provider(provider),
        };
    }

    /// <summary>One resource of the stack check: outputs.</summary>
    public static AnalyzerResource ForStack(ResourceState resource, ResourceState? provider)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Properties = WireValues.WithoutInternals(WireValues.WithoutReferences(resource.OutputValues)),
            Urn = resource.Urn,
            Name = resource.Name,
            Options = Options(resource),
            Provider = Provider(provider),
            Parent = resource.Parent,
            Dependencies = { resource.Dependencies },
        };
        foreach (var (name, urns) in resource.PropertyDependencies)
        {
            if (urns.Length > 0)
                message.PropertyDependencies.Add(name, new AnalyzerPropertyDependencies { Urns = { urns } });
        }

        return message;
    }

    private static AnalyzerProviderResource? Provider(ResourceState? provider)
        => provider is null
            ? null
            : new AnalyzerProviderResource
            {
                Type = provider.Type,
                Properties = WireValues.WithoutInternals(WireValues.WithoutReferences(provider.InputValues)),
                Urn = provider.Urn,
                Name = provider.Name,
            };

    private static AnalyzerResourceOptions Options(ResourceState resource)
    {
        var options = resource.Options;
        return new AnalyzerResourceOptions
        {
            Protect = options.Protect,
            IgnoreChanges = { options.IgnoreChanges },
            DeleteBeforeReplace = options.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = options.DeleteBeforeReplace.HasValue,
            AdditionalSecretOutputs = { options.AdditionalSecretOutputs },
            Aliases = { options.Aliases },
            CustomTimeouts = Timeouts(options.CustomTimeouts),
            Parent = resource.Parent,
        };
    }

    private static AnalyzerResourceOptions.Types.CustomTimeouts? Timeouts(CustomTimeouts? timeouts)
        => timeouts is null
            ? new AnalyzerResourceOptions.Types.CustomTimeouts()
            : new AnalyzerResourceOptions.Types.CustomTimeouts
            {
                Create = timeouts.Create.TotalSeconds,
                Update = timeouts.Update.TotalSeconds,
                Delete = timeouts.Delete.TotalSeconds,
                Read = timeouts.Read.TotalSeconds,
            };
}
