using System.Collections.Immutable;
using Engine.Plans;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Turns registrations into resources: names them, finds their providers, checks, reviews and plans them.</summary>
internal sealed class Registrar : IDisposable
{
    private readonly Deployment deployment;
    private readonly DefaultProviders defaultProviders;

    public Registrar(Deployment deployment)
    {
        this.deployment = deployment;
        defaultProviders = new DefaultProviders(deployment.Options, CompleteAsync);
    }

    public PackageRegistry Packages { get; } = new();

    public TransformRunner Transforms { get; } = new();

    /// <summary>Registers what the program declared.</summary>
    /// <exception cref="GrpcException">It cannot be registered.</exception>
    public async Task<RegisteredResource> RegisterAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        RefuseWhatNeedsAProvider(request);
        var parent = Parent(request.Parent);
        await Transforms.ApplyAsync(request, AncestorTransforms(parent), cancellationToken);
        Inherit(request, parent);
        if (ProviderReference.IsProviderType(request.Type))
            DescribePlugin(request);
        else if (request.Custom)
            request.Provider = await ProviderAsync(request, parent, cancellationToken);
        return await CompleteAsync(request, cancellationToken);
    }

    /// <summary>The provider of a resource that names none: its own package's, by reference or by version.</summary>
    public Task<string> DefaultProviderAsync(string packageRef, string type, string version, string downloadUrl, CancellationToken cancellationToken)
        => defaultProviders.ReferenceAsync(
            packageRef.Length > 0 ? Packages.Find(packageRef) : new ProviderRequest(Deployment.PackageOf(type), version, downloadUrl),
            type,
            cancellationToken);

    public void Dispose() => Transforms.Dispose();

    /// <summary>The registered parent; none for an empty URN.</summary>
    /// <exception cref="GrpcException">The parent is not registered.</exception>
    public RegisteredResource? Parent(string urn)
        => urn.Length == 0
            ? null
            : deployment.Graph.Find(urn) ?? throw new GrpcException(GrpcStatusCode.InvalidArgument, $"could not find parent resource {urn}");

    private static void RefuseWhatNeedsAProvider(RegisterResourceRequest request)
    {
        if (request.Remote)
        {
            throw new GrpcException(
                GrpcStatusCode.FailedPrecondition,
                $"'{request.Name}' ({request.Type}) is a remote component: only its provider can construct it, and a preview without providers has none.");
        }
    }

    private IEnumerable<Callback> AncestorTransforms(RegisteredResource? parent)
    {
        for (var current = parent; current is not null; current = deployment.Graph.Find(current.State.Parent))
        {
            foreach (var transform in current.Transforms)
                yield return transform;
        }
    }

    private static void Inherit(RegisterResourceRequest request, RegisteredResource? parent)
    {
        if (parent is null)
            return;
        if (request.DeletedWith.Length == 0)
            request.DeletedWith = parent.State.Options.DeletedWith;
        if (!request.HasProtect && parent.Protect is { } protect)
            request.Protect = protect;
        if (!request.HasRetainOnDelete && parent.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (!request.Custom)
        {
            foreach (var (package, reference) in parent.Providers)
                request.Providers.TryAdd(package, reference);
        }
    }

    private void DescribePlugin(RegisterResourceRequest request)
    {
        var package = request.PackageRef.Length > 0
            ? Packages.Find(request.PackageRef)
            : new ProviderRequest(Deployment.PackageOf(request.Type), request.Version, request.PluginDownloadURL);
        request.Object = package.AddTo(request.Object ?? new Struct());
    }

    private async Task<string> ProviderAsync(RegisterResourceRequest request, RegisteredResource? parent, CancellationToken cancellationToken)
    {
        var package = Deployment.PackageOf(request.Type);
        var given = request.Provider.Length > 0 ? request.Provider
            : request.Providers.TryGetValue(package, out var own) ? own
            : parent?.Providers.GetValueOrDefault(package)
                ?? (parent is { State.Provider: { Length: > 0 } inherited } && ProviderReference.PackageOf(ProviderReference.UrnOf(inherited)) == package ? inherited : "");
        if (given.Length == 0)
            return await DefaultProviderAsync(request.PackageRef, request.Type, request.Version, request.PluginDownloadURL, cancellationToken);
        if (deployment.Graph.Find(ProviderReference.UrnOf(given)) is null)
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"unknown provider '{given}' of '{request.Name}' ({request.Type})");
        return given;
    }

    private async Task<RegisteredResource> CompleteAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var urn = UrnText.Create(deployment.Options.Stack, deployment.Options.Project.Name, request.Parent, request.Type, request.Name);
        var old = deployment.Former.Claim(
            urn, request.Parent, request.Type, request.Name, request.AliasURNs.Select(a => new Alias { Urn = a }).Concat(request.Aliases));
        var resource = new RegisteredResource(CreateState(request, urn, old))
        {
            Inputs = WireValues.WithoutOutputs(request.Object ?? new Struct()),
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            Providers = request.Providers.Count == 0
                ? ImmutableDictionary<string, string>.Empty
                : new Dictionary<string, string>(request.Providers, StringComparer.Ordinal),
            Transforms = [.. request.Transforms],
        };
        var state = resource.State;
        ApplyIgnoredChanges(resource, old);
        deployment.Graph.Add(resource);
        SchemaGuard.Check(deployment, resource, request);
        await deployment.Packs.ReviewAsync(resource, deployment.Graph.ProviderOf(state)).WaitAsync(cancellationToken);

        var inputs = resource.Inputs;
        state.InputValues = inputs;
        resource.Inputs = new Struct();
        var schema = deployment.ResourceSchema(state.Type);
        var step = StepPlanner.Plan(state, old, schema);
        resource.Step = step;
        if (step.Op is StepOp.Same or StepOp.Update)
            state.Id = old!.Id;
        else if (ProviderReference.IsProviderType(state.Type))
            state.Id = WireConstants.Unknown;
        if (state.Custom && !IsProviderUnknown(state))
            state.OutputSource = () => PreviewOutputs.Of(state, old, step.Op, schema);
        return resource;
    }

    // A provider whose configuration is not known yet is not configured, and previews nothing: the released engine says so too.
    private bool IsProviderUnknown(ResourceState state)
        => deployment.Graph.ProviderOf(state) is { } provider && provider.InputValues.Fields.Values.Any(WireValues.HasUnknown);

    private ResourceState CreateState(RegisterResourceRequest request, string urn, SnapshotResource? old)
        => new()
        {
            Urn = urn,
            Type = string.Intern(request.Type),
            Name = request.Name,
            Parent = deployment.Graph.Shared(request.Parent),
            Custom = request.Custom,
            Provider = string.Intern(request.Provider),
            Dependencies = DependencyReader.All(request, deployment.Graph),
            PropertyDependencies = DependencyReader.ByProperty(request, deployment.Graph),
            Options = OptionsReader.Read(request, old is null || old.Urn == urn ? [] : [old.Urn]),
        };

    private static void ApplyIgnoredChanges(RegisteredResource resource, SnapshotResource? old)
    {
        var paths = resource.State.Options.IgnoreChanges;
        if (old is null || paths.IsEmpty)
            return;
        var kept = IgnoredChanges.Apply(PropertyValueCodec.FromStruct(resource.Inputs), old.Inputs, paths);
        resource.Inputs = PropertyValueCodec.ToStruct(kept, WireOptions.Registration);
    }
}
