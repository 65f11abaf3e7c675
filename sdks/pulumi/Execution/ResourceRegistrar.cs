using System.Collections.Immutable;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers, reads and looks up resources, and fills in their outputs.</summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    private readonly RegistrationTracker tracker = new();

    /// <summary>Waits for the registrations that the engine is working on. Those that still wait for values may wait for the caller.</summary>
    public Task InFlightAsync() => tracker.InFlightAsync();

    /// <summary>Gives the resource outputs without values, and starts the registration that fills them in.</summary>
    public void Start(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var completions = StartOutputs(resource, options);
        var registration = CompleteAsync(resource, completions, () => AnswerAsync(resource, args, options, package));
        deployment.Runner.Track(registration);
    }

    /// <summary>Ends a component with its outputs.</summary>
    public void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        deployment.Runner.Track(RegisterAsync());

        async Task RegisterAsync()
        {
            var urn = await component.Urn.DataTask.ConfigureAwait(false);
            var data = await outputs.DataTask.ConfigureAwait(false);
            var request = new RegisterResourceOutputsRequest { Urn = urn.Value, Outputs = new() };
            var context = $"{component.GetResourceType()} \"{component.GetResourceName()}\": output ";
            var values = data.IsKnown ? data.Value : ImmutableDictionary<string, object?>.Empty;
            foreach (var (name, value) in values.OrderBy(o => o.Key, StringComparer.Ordinal))
            {
                var property = await new InputSerializer().SerializeAsync(context + name, value).ConfigureAwait(false);
                if (data.IsSecret && !property.IsComputed)
                    property = property.WithSecret(true);
                if (property is { IsNull: false } or { IsSecret: true })
                    request.Outputs.Fields.Add(name, PropertyValueCodec.ToValue(property, new(KeepSecrets: true, deployment.KeepsResourceReferences, KeepOutputValues: false)));
            }

            await deployment.Monitor.RegisterResourceOutputsAsync(request).ConfigureAwait(false);
        }
    }

    /// <summary>The properties that the engine fills in; of a local component only the URN, the rest is its own.</summary>
    private static Dictionary<string, (OutputProperty Property, IOutputCompletion Completion)> StartOutputs(Resource resource, ResourceOptions options)
    {
        var all = resource is CustomResource || resource.Remote || options.Urn is not null;
        var completions = new Dictionary<string, (OutputProperty, IOutputCompletion)>(StringComparer.Ordinal);
        foreach (var property in OutputProperty.Of(resource.GetType()))
        {
            if ((all || property.IsInherited) && !completions.TryAdd(property.Name, (property, property.Start(resource))))
                throw new InvalidOperationException($"{resource.GetType()} has two [Output] properties named \"{property.Name}\".");
        }

        return completions;
    }

    private async Task CompleteAsync(
        Resource resource, Dictionary<string, (OutputProperty Property, IOutputCompletion Completion)> completions, Func<Task<RegistrationAnswer>> ask)
    {
        try
        {
            var answer = await ask().ConfigureAwait(false);
            foreach (var (name, (property, completion)) in completions)
                completion.Resolve(Read(resource, answer, name, property.ValueType));
        }
        catch (Exception e)
        {
            foreach (var (_, completion) in completions.Values)
                completion.Fail(e);
            throw;
        }
    }

    private OutputData<object?> Read(Resource resource, RegistrationAnswer answer, string name, Type type)
    {
        ImmutableHashSet<Resource> self = [resource];
        if (name == "urn" && answer.Urn.Length > 0)
            return new(answer.Urn, IsKnown: true, IsSecret: false, self);
        if (name == "id" && answer.Id.Length > 0 && !WireConstants.IsUnknown(answer.Id))
            return new(answer.Id, IsKnown: true, IsSecret: false, self);
        if (name is "urn" or "id")
            return OutputData<object?>.Unknown(isSecret: false, self);
        var dependencies = answer.Dependencies.TryGetValue(name, out var urns) ? self.Union(urns.Select(u => new DependencyResource(u))) : self;
        if (!answer.Properties.TryGetValue(name, out var value))
        {
            if (answer.MissingIsUnknown || deployment.Settings.IsDryRun)
                return OutputData<object?>.Unknown(isSecret: false, dependencies);
            value = PropertyValue.Null;
        }

        var data = OutputReader.Read($"{resource.GetResourceType()} \"{resource.GetResourceName()}\": property {name}", value, type);
        return data with { Resources = dependencies.Union(data.Resources) };
    }

    private async Task<RegistrationAnswer> AnswerAsync(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        if (options.Urn is { } urn)
            return await LookUpAsync(urn).ConfigureAwait(false);
        var prepared = await PreparedResource.CreateAsync(deployment, resource, args, options, package).ConfigureAwait(false);
        if (options.Id is null)
            return await RegisterAsync(resource, prepared, options).ConfigureAwait(false);
        var id = await options.Id.AsOutput().DataTask.ConfigureAwait(false);

        // An existing resource whose id is unknown in a preview can be neither read nor planned.
        if (!id.IsKnown || WireConstants.IsUnknown(id.Value))
            return RegistrationAnswer.Unknown;
        return string.IsNullOrEmpty(id.Value)
            ? await RegisterAsync(resource, prepared, options).ConfigureAwait(false)
            : await ReadAsync(resource, prepared, options, id.Value).ConfigureAwait(false);
    }

    private async Task<RegistrationAnswer> RegisterAsync(Resource resource, PreparedResource prepared, ResourceOptions options)
    {
        var request = await prepared.ToRegisterRequestAsync(deployment, resource, options).ConfigureAwait(false);
        var call = deployment.Monitor.RegisterResourceAsync(resource, request);
        tracker.Add(call);
        var response = await call.ConfigureAwait(false);
        return new(
            response.Urn,
            response.Id,
            PropertyValueCodec.FromStruct(response.Object),
            response.PropertyDependencies.ToDictionary(d => d.Key, d => (IEnumerable<string>)d.Value.Urns, StringComparer.Ordinal),
            MissingIsUnknown: response.Result != Result.Success || response.Unknown);
    }

    private async Task<RegistrationAnswer> ReadAsync(Resource resource, PreparedResource prepared, ResourceOptions options, string id)
    {
        var response = await deployment.Monitor.ReadResourceAsync(resource, prepared.ToReadRequest(resource, options, id)).ConfigureAwait(false);
        return RegistrationAnswer.Existing(response.Urn, id, PropertyValueCodec.FromStruct(response.Properties));
    }

    private async Task<RegistrationAnswer> LookUpAsync(string urn)
    {
        var request = new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = new(), AcceptResources = deployment.KeepsResourceReferences };
        request.Args.Fields.Add("urn", Google.Protobuf.WellKnownTypes.Value.ForString(urn));
        var response = await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
        if (response.Failures.Count > 0)
            throw new InvalidOperationException($"The resource {urn} cannot be looked up: {string.Join("; ", response.Failures.Select(f => f.Reason))}");
        var result = PropertyValueCodec.FromStruct(response.Return);
        var id = result.TryGetValue("id", out var i) && i.TryGetString(out var text) ? text : "";
        var state = result.TryGetValue("state", out var s) && s.TryGetMap(out var map) ? map : ImmutableDictionary<string, PropertyValue>.Empty;
        return RegistrationAnswer.Existing(urn, id, state);
    }
}
