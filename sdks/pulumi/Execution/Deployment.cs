using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program: registers its stack, waits for all that it starts and tells the engine how it ended.</summary>
public sealed class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Running = new();
    private Stack? stack;

    internal Deployment(DeploymentSettings settings, IMonitor monitor, IEngineLog engine)
    {
        Settings = settings;
        Monitor = monitor;
        Engine = engine;
        Logger = new(engine, Runner);
        Packages = new(monitor);
        Registrar = new(this);
        Functions = new(this);
        Callbacks = new(monitor);
    }

    /// <summary>The run that the calling code is part of.</summary>
    /// <exception cref="InvalidOperationException">The code does not run inside <c>RunAsync</c> or <c>TestAsync</c>.</exception>
    public static DeploymentInstance Instance
    {
        get => Running.Value
            ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called. Declare resources inside Deployment.RunAsync.");
        internal set => Running.Value = value;
    }

    internal static Deployment? Current => Running.Value?.Deployment;

    internal static Deployment InternalInstance => Instance.Deployment;

    internal DeploymentSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal IEngineLog Engine { get; }

    internal Runner Runner { get; } = new();

    internal EngineLogger Logger { get; }

    internal PackageRegistry Packages { get; }

    internal ResourceRegistrar Registrar { get; }

    internal FunctionCaller Functions { get; }

    internal TransformCallbacks Callbacks { get; }

    /// <summary>Ends when the engine knows the transforms of the whole stack; before, no resource may be registered.</summary>
    internal Task StackTransforms { get; private set; } = Task.CompletedTask;

    /// <summary>The root of all resources.</summary>
    internal Stack Stack => stack ?? throw new InvalidOperationException("A resource was declared before the stack. Declare resources inside the constructor of the stack class, not before it.");

    /// <summary>Whether resources travel as references, rather than as ids and URNs.</summary>
    internal bool KeepsResourceReferences { get; } = !EnvironmentSwitch.IsOn("PULUMI_DISABLE_RESOURCE_REFERENCES");

    /// <summary>Runs a program that declares resources. The result is the exit code, which the process gets, too.</summary>
    public static Task<int> RunAsync(Action action)
        => RunAsync(() =>
        {
            action();
            return NoOutputs();
        });

    /// <summary>Runs a program that declares resources and returns the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs a program that declares resources.</summary>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(() => WithoutOutputsAsync(func));

    /// <summary>Runs a program that declares resources and returns the stack's outputs.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => ProgramRun.FromEnvironmentAsync(() => new Stack(options).RunAsync(func));

    /// <summary>Runs the program that the constructor of <typeparamref name="TStack"/> is.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => ProgramRun.FromEnvironmentAsync(() => Construct(() => new TStack()));

    /// <summary>Runs the program that the constructor of <typeparamref name="TStack"/> is; the stack comes from <paramref name="serviceProvider"/>.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => ProgramRun.FromEnvironmentAsync(() => Construct(() => Resolve<TStack>(serviceProvider)));

    /// <summary>Runs a stack class against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => (await MockRun.TestAsync(mocks, options, () => Construct(() => new TStack())).ConfigureAwait(false)).Resources;

    /// <summary>Runs a stack class that comes from <paramref name="serviceProvider"/> against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
        => (await MockRun.TestAsync(mocks, options, () => Construct(() => Resolve<TStack>(serviceProvider))).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included, and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => MockRun.TestAsync(testMocks, testOptions, () => new Stack().RunAsync(createResources));

    /// <summary>Runs a program against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included, and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => (await TestAsync(testMocks, testOptions, () => WithoutOutputsAsync(createResources)).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program against mocks instead of an engine.</summary>
    /// <returns>The declared resources, the stack included.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(
            testMocks,
            testOptions,
            () =>
            {
                createResources();
                return Task.CompletedTask;
            });

    /// <summary>Refuses to go on under an engine whose version is not in the range.</summary>
    /// <param name="pulumiVersionRange">A range of semantic versions: <c>&gt;=3.150.0 &lt;4.0.0</c>.</param>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => InternalInstance.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    internal void SetStack(Stack root, StackOptions? options)
    {
        if (stack is not null)
            throw new InvalidOperationException("A program has one stack; a second one was constructed.");
        stack = root;
        if (options is not { ResourceTransforms.Count: > 0 })
            return;
        StackTransforms = Callbacks.RegisterStackTransformsAsync(options.ResourceTransforms);
        Runner.Track(StackTransforms);
    }

    private static Task Construct<TStack>(Func<TStack> create)
        where TStack : Stack
    {
        create().RegisterPropertyOutputs();
        return Task.CompletedTask;
    }

    private static TStack Resolve<TStack>(IServiceProvider services)
        => (TStack)(services.GetService(typeof(TStack)) ?? throw new ArgumentException($"The service provider has no {typeof(TStack)}. Register it as a service.", nameof(services)));

    private static async Task<IDictionary<string, object?>> WithoutOutputsAsync(Func<Task> func)
    {
        await func().ConfigureAwait(false);
        return await NoOutputs().ConfigureAwait(false);
    }

    private static Task<IDictionary<string, object?>> NoOutputs()
        => Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);
}
