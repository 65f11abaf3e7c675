using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Runs the program's transforms over registrations and invokes. Thread-safe.</summary>
internal sealed class TransformRunner : IDisposable
{
    private readonly ConcurrentDictionary<string, GrpcChannel> channels = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Callback> stackTransforms = new();
    private readonly ConcurrentQueue<Callback> invokeTransforms = new();

    public void AddForStack(Callback callback) => stackTransforms.Enqueue(callback);

    public void AddForInvokes(Callback callback) => invokeTransforms.Enqueue(callback);

    /// <summary>Lets the resource's own transforms, then its ancestors', then the stack's, change a registration.</summary>
    public async Task ApplyAsync(RegisterResourceRequest request, IEnumerable<Callback> inherited, CancellationToken cancellationToken)
    {
        foreach (var callback in request.Transforms.Concat(inherited).Concat(stackTransforms).ToArray())
        {
            var answer = await InvokeAsync(callback, RequestOf(request), TransformResponse.Parser, cancellationToken);
            if (answer.Properties is not null)
                request.Object = answer.Properties;
            if (answer.Options is not null)
                Apply(answer.Options, request);
        }
    }

    /// <summary>Lets the program's invoke transforms change an invoke.</summary>
    public async Task ApplyAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        foreach (var callback in invokeTransforms)
        {
            var question = new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args ?? new Struct(),
                Options = new TransformInvokeOptions { Provider = request.Provider, PluginDownloadUrl = request.PluginDownloadURL, Version = request.Version },
            };
            var answer = await InvokeAsync(callback, question, TransformInvokeResponse.Parser, cancellationToken);
            request.Args = answer.Args ?? request.Args;
            request.Provider = answer.Options?.Provider ?? request.Provider;
            request.Version = answer.Options?.Version ?? request.Version;
            request.PluginDownloadURL = answer.Options?.PluginDownloadUrl ?? request.PluginDownloadURL;
        }
    }

    public void Dispose()
    {
        foreach (var channel in channels.Values)
            channel.Dispose();
    }

    private async Task<T> InvokeAsync<T>(Callback callback, IMessage request, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var channel = channels.GetOrAdd(callback.Target, static target => new GrpcChannel(target));
        var answer = await channel.UnaryAsync(
            "pulumirpc.Callbacks/Invoke",
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() },
            CallbackInvokeResponse.Parser,
            cancellationToken);
        return parser.ParseFrom(answer.Response);
    }

    private static TransformRequest RequestOf(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Version = request.Version,
            Aliases = { request.Aliases },
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            Hooks = request.Hooks,
            Import = request.ImportId,
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
            ReplacementTrigger = request.ReplacementTrigger,
        };
        if (request.HasProtect)
            options.Protect = request.Protect;
        if (request.HasRetainOnDelete)
            options.RetainOnDelete = request.RetainOnDelete;
        if (request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace)
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        return new TransformRequest
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Parent = request.Parent,
            Properties = request.Object ?? new Struct(),
            Options = options,
        };
    }

    private static void Apply(TransformResourceOptions options, RegisterResourceRequest request)
    {
        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.Aliases, options.Aliases);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Replace(request.HideDiffs, options.HideDiff);
        Replace(request.ReplaceWith, options.ReplaceWith);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.ImportId = options.Import;
        request.ReplacementTrigger = options.ReplacementTrigger;
        if (options.HasProtect)
            request.Protect = options.Protect;
        else
            request.ClearProtect();
        if (options.HasRetainOnDelete)
            request.RetainOnDelete = options.RetainOnDelete;
        else
            request.ClearRetainOnDelete();
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
        request.DeleteBeforeReplace = options is { HasDeleteBeforeReplace: true, DeleteBeforeReplace: true };
    }

    private static void Replace<T>(Google.Protobuf.Collections.RepeatedField<T> target, IEnumerable<T> values)
    {
        var copy = values.ToArray();
        target.Clear();
        target.Add(copy);
    }
}
