using Pulumi.Rpc;
using Pulumirpc;

namespace Pulumi.Tests;

public sealed class ProgramRunTests : IAsyncLifetime
{
    private readonly FakeEngine engine = FakeEngine.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => engine.DisposeAsync().AsTask();

    [Fact]
    public async Task Logged_error_ends_with_1_and_without_a_signal()
    {
        Assert.Equal(1, await engine.RunAsync(() => Log.Error("careful")));

        Assert.Equal((LogSeverity.Error, "careful"), Severities().Single());
        Assert.DoesNotContain("Empty", engine.Monitor.Calls());
    }

    [Fact]
    public async Task Registrations_in_flight_are_limited_and_all_arrive()
    {
        const int Buckets = 1_000;
        var inFlight = 0;
        var most = 0;
        var full = new TaskCompletionSource();
        engine.Monitor.Register = async request =>
        {
            var now = Interlocked.Increment(ref inFlight);
            InterlockedMax(ref most, now);
            if (now == GrpcMonitor.MinRegistrations)
                full.TrySetResult();
            if (request.Custom)
                await full.Task.WaitAsync(TimeSpan.FromSeconds(30));
            Interlocked.Decrement(ref inFlight);
            return FakeMonitor.Answer(request);
        };

        Assert.Equal(0, await engine.RunAsync(() =>
        {
            for (var i = 0; i < Buckets; i++)
                _ = new Bucket($"logs{i}");
        }));

        Assert.Equal(GrpcMonitor.MinRegistrations, most);
        Assert.Equal(Buckets, engine.Monitor.All<RegisterResourceRequest>().Count(r => r.Custom));

        static void InterlockedMax(ref int target, int value)
        {
            for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
                Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    [Fact]
    public async Task Run_exception_ends_with_32_and_shows_its_message_only()
    {
        Assert.Equal(32, await engine.RunAsync(() => throw new RunException("stacks/prod.yaml:3:1: unknown key")));

        Assert.Equal((LogSeverity.Error, "stacks/prod.yaml:3:1: unknown key"), Severities().Single());
        Assert.DoesNotContain("Empty", engine.Monitor.Calls());
    }

    [Fact]
    public async Task Other_exception_ends_with_32_and_shows_where_it_came_from()
    {
        Assert.Equal(32, await engine.RunAsync(() => throw new InvalidOperationException("oops")));

        var message = Severities().Single().Message;
        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains("failed with an unhandled exception:\nSystem.InvalidOperationException: oops\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resource_exception_names_the_resource_and_may_hide_its_stack()
    {
        Assert.Equal(32, await engine.RunAsync(() => throw new ResourceException("wrong size", new Bucket("logs"), hideStack: true)));

        var entry = Assert.Single(engine.Log);
        Assert.Equal(("wrong size", FakeMonitor.Urn("test:index:Bucket", "logs")), (entry.Message, entry.Urn));
    }

    [Fact]
    public async Task Failure_in_an_apply_that_nobody_reads_is_reported_once()
    {
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            var failed = Output.Create(1).Apply(v => v > 0 ? throw new RunException("deep inside") : v);
            _ = failed.Apply(v => v + 1);
            _ = new Bucket("logs", new() { Size = failed });
        }));

        Assert.Equal((LogSeverity.Error, "deep inside"), Severities().Single());
    }

    [Fact]
    public async Task Failed_registration_fails_what_depends_on_it_and_is_reported_once()
    {
        engine.Monitor.Register = request => request.Name == "bad"
            ? throw new GrpcException(GrpcStatusCode.InvalidArgument, "no such type")
            : Task.FromResult(FakeMonitor.Answer(request));
        Assert.Equal(32, await engine.RunAsync(() =>
        {
            var bad = new Bucket("bad");
            _ = new Bucket("logs", new() { Label = bad.Arn });
        }));

        Assert.Contains("no such type", Severities().Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain(engine.Monitor.All<RegisterResourceRequest>(), r => r.Name == "logs");
    }

    [Fact]
    public async Task Resources_declared_by_late_callbacks_are_registered_before_the_signal()
    {
        engine.Monitor.Register = FakeMonitor.Created;
        Assert.Equal(0, await engine.RunAsync(
            () => new Bucket("first").Id.Apply(async id =>
            {
                await Task.Yield();
                _ = new Bucket("of-" + id).Id.Apply(next => new Bucket("of-" + next));
            }),
            preview: false));

        Assert.Equal("Empty", engine.Monitor.Calls()[^1]);
        Assert.Equal("of-id-of-of-id-of-first", engine.Monitor.All<RegisterResourceRequest>()[^1].Name);
    }

    [Fact]
    public async Task Messages_arrive_in_order_with_their_resource()
    {
        Assert.Equal(0, await engine.RunAsync(() =>
        {
            Log.Debug("one");
            Log.Info("two", new Bucket("logs"), streamId: 7, ephemeral: true);
            Log.Warn("three");
        }));

        Assert.Equal([(LogSeverity.Debug, "one"), (LogSeverity.Info, "two"), (LogSeverity.Warning, "three")], Severities());
        Assert.Equal((FakeMonitor.Urn("test:index:Bucket", "logs"), 7, true), (engine.Log[1].Urn, engine.Log[1].StreamId, engine.Log[1].Ephemeral));
    }

    [Theory]
    [InlineData(GrpcStatusCode.Unimplemented)]
    [InlineData(GrpcStatusCode.Unavailable)]
    public async Task Engine_that_does_not_take_the_signal_is_fine(GrpcStatusCode status)
    {
        engine.Monitor.Shutdown = () => throw new GrpcException(status, "gone");

        Assert.Equal(0, await engine.RunAsync(() => { }));
    }

    [Fact]
    public async Task Engine_that_cannot_be_reached_ends_with_1()
    {
        var deployment = engine.Deployment();
        await engine.DisposeAsync();

        Assert.Equal(1, await ProgramRun.RunAsync(deployment, () => new Stack().RunAsync(() => throw new RunException("no one hears this"))));
    }

    [Fact]
    public async Task Run_inside_a_run_and_use_outside_of_one_are_refused()
    {
        Exception? inner = null;
        await engine.RunAsync(async () =>
        {
            inner = await Record.ExceptionAsync(() => engine.RunAsync(() => { }));
            return new Dictionary<string, object?>();
        });

        Assert.Equal("Deployment.RunAsync can only be called once: a program is running already.", inner?.Message);
        Assert.Contains("before 'Run' was called", Assert.Throws<InvalidOperationException>(() => Deployment.Instance).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_of_the_engine_can_be_required()
    {
        Assert.Equal(0, await engine.RunAsync(async () =>
        {
            await Deployment.RequirePulumiVersionAsync(">=3.0.0");
            return new Dictionary<string, object?>();
        }));
        Assert.Equal(32, await engine.RunAsync(async () =>
        {
            await Deployment.RequirePulumiVersionAsync(">=4.0.0");
            return new Dictionary<string, object?>();
        }));
        Assert.Contains("does not satisfy the version range", Severities().Single().Message, StringComparison.Ordinal);
    }

    private (LogSeverity Severity, string Message)[] Severities() => [.. engine.Log.Select(l => (l.Severity, l.Message))];
}
