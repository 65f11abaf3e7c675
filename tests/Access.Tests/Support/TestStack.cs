using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access.Tests.Support;

/// <summary>The engine's part of a deployment: the same calls in the same order, with the state kept here.</summary>
internal sealed class TestStack : IAsyncDisposable
{
    private readonly RecordingEngine engine = new();
    private readonly ConcurrentDictionary<string, State> states = new(StringComparer.Ordinal);
    private readonly string name;
    private Provider provider;

    private TestStack(string name)
    {
        this.name = name;
        provider = new AccessProvider(engine);
    }

    /// <summary>What users were told.</summary>
    public IReadOnlyCollection<string> Messages => engine.Messages;

    /// <summary>The last known outputs of a resource.</summary>
    public ImmutableDictionary<string, PropertyValue> this[string resource] => states[resource].Outputs;

    /// <summary>The resources that the last snapshot knows.</summary>
    public IEnumerable<string> Resources => states.Keys;

    /// <summary>A provider that knows no server.</summary>
    public static TestStack Unconnected() => new("dev");

    /// <summary>A stack on a server, served in this process.</summary>
    public static async Task<TestStack> ConnectAsync(TestServer server, string name = "dev")
    {
        var stack = new TestStack(name);
        await stack.ConfigureAsync(server.Port);
        return stack;
    }

    /// <summary>Goes on with another provider, such as a process; this one is no longer used, nor ended.</summary>
    public Task UseAsync(Provider next, int port)
    {
        provider = next;
        return ConfigureAsync(port);
    }

    /// <summary>Connects anew, as the next deployment does.</summary>
    public Task ConfigureAsync(TestServer server) => ConfigureAsync(server.Port);

    private Task<ConfigureResponse> ConfigureAsync(int port)
    {
        var config = Props.Of(
            ("host", "127.0.0.1"),
            ("port", port),
            ("username", ServersFixture.Master),
            ("password", Props.Secret(ServersFixture.MasterPassword)),
            ("sslMode", "disable"),
            ("connectTimeout", 5));
        return provider.Configure(
            new ConfigureRequest(ImmutableDictionary<string, string>.Empty, config, acceptSecrets: true, acceptResources: true, sendsOldInputs: true, sendsOldInputsToDelete: true),
            CancellationToken.None);
    }

    /// <summary>Creates, updates or leaves a resource; says which.</summary>
    public async Task<string> UpAsync(string type, string resource, ImmutableDictionary<string, PropertyValue> program)
    {
        var urn = Urn(type, resource);
        var old = states.GetValueOrDefault(resource);
        var inputs = await CheckAsync(urn, program);
        if (old is null)
        {
            var created = await provider.Create(new CreateRequest(urn, inputs, TimeSpan.Zero, preview: false), CancellationToken.None);
            states[resource] = new State(type, created.Id!, inputs, Outputs(created.Outputs));
            return "create";
        }

        var diff = await provider.Diff(new DiffRequest(urn, old.Id, old.Outputs, inputs, [], old.Inputs), CancellationToken.None);
        if (diff.Changes == false)
            return "same";
        if (diff.Replaces!.Count > 0)
            return "replace " + string.Join(", ", diff.Replaces);
        var updated = await provider.Update(new UpdateRequest(urn, old.Id, old.Outputs, inputs, TimeSpan.Zero, [], preview: false, old.Inputs), CancellationToken.None);
        states[resource] = old with { Inputs = inputs, Outputs = Outputs(updated.Outputs) };
        return "update " + string.Join(", ", diff.DetailedDiff!.Keys);
    }

    /// <summary>Reads a resource as it is; false when it is gone.</summary>
    public async Task<bool> RefreshAsync(string resource)
    {
        var old = states[resource];
        var read = await provider.Read(new ReadRequest(Urn(old.Type, resource), old.Id, old.Outputs, old.Inputs), CancellationToken.None);
        if (string.IsNullOrEmpty(read.Id))
            return states.TryRemove(resource, out _) && false;
        states[resource] = old with { Inputs = Outputs(read.Inputs), Outputs = Outputs(read.Outputs) };
        return true;
    }

    /// <summary>Reads a resource by its id alone; false when there is none.</summary>
    public async Task<bool> ImportAsync(string type, string resource, string id)
    {
        var none = ImmutableDictionary<string, PropertyValue>.Empty;
        var read = await provider.Read(new ReadRequest(Urn(type, resource), id, none, none), CancellationToken.None);
        if (string.IsNullOrEmpty(read.Id))
            return false;
        states[resource] = new State(type, read.Id, Outputs(read.Inputs), Outputs(read.Outputs));
        return true;
    }

    public async Task DeleteAsync(string resource)
    {
        var old = states[resource];
        await provider.Delete(new DeleteRequest(Urn(old.Type, resource), old.Id, old.Outputs, TimeSpan.Zero, old.Inputs), CancellationToken.None);
        states.TryRemove(resource, out _);
    }

    /// <summary>Calls a function that succeeds.</summary>
    public async Task<ImmutableDictionary<string, PropertyValue>> InvokeAsync(string function, ImmutableDictionary<string, PropertyValue> arguments)
    {
        var response = await provider.Invoke(new InvokeRequest(function, arguments), CancellationToken.None);
        Assert.Empty((response.Failures ?? []).Select(f => $"{f.Property}: {f.Reason}"));
        return Outputs(response.Return);
    }

    /// <summary>Calls a function whose arguments are wrong; says which.</summary>
    public async Task<IEnumerable<string>> InvokeFailuresAsync(string function, ImmutableDictionary<string, PropertyValue> arguments)
        => (await provider.Invoke(new InvokeRequest(function, arguments), CancellationToken.None)).Failures!.Select(f => f.Property);

    /// <summary>Forgets a resource, as a kill between commit and snapshot does.</summary>
    public void Forget(string resource) => states.TryRemove(resource, out _);

    public ValueTask DisposeAsync() => (provider as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<ImmutableDictionary<string, PropertyValue>> CheckAsync(Urn urn, ImmutableDictionary<string, PropertyValue> program)
    {
        var check = await provider.Check(new CheckRequest(urn, ImmutableDictionary<string, PropertyValue>.Empty, program, []), CancellationToken.None);
        Assert.Empty((check.Failures ?? []).Select(f => $"{f.Property}: {f.Reason}"));
        return Outputs(check.Inputs);
    }

    private Urn Urn(string type, string resource) => new($"urn:pulumi:{name}::tests::{type}::{resource}");

    private static ImmutableDictionary<string, PropertyValue> Outputs(IDictionary<string, PropertyValue>? outputs)
        => outputs!.ToImmutableDictionary(StringComparer.Ordinal);

    private sealed record State(string Type, string Id, ImmutableDictionary<string, PropertyValue> Inputs, ImmutableDictionary<string, PropertyValue> Outputs);
}
