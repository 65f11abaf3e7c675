using Engine.Tests.Support;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Tests.Monitor;

/// <summary>Transforms: functions of the program that the engine calls back.</summary>
public sealed class TransformTests : IDisposable
{
    private readonly ScriptedRun scripted = new();

    public void Dispose() => scripted.Dispose();

    [SkippableFact]
    public async Task Transforms_run_own_first_then_the_parents_then_the_stacks()
    {
        Skip.If(OperatingSystem.IsWindows(), "the scripted program is a shell script");
        await using var callbacks = await GrpcServer.StartAsync([new Callbacks()]);

        var result = await scripted.RunAsync(async channel =>
        {
            await ScriptedRun.RegisterStackAsync(channel);
            await channel.UnaryAsync("pulumirpc.ResourceMonitor/RegisterStackTransform", new Callback { Target = callbacks.Address, Token = "stack" }, Empty.Parser);
            var parent = await ScriptedRun.RegisterAsync(
                channel, "dbready:rds:Server", "main", more: r => r.Transforms.Add(new Callback { Target = callbacks.Address, Token = "parent" }));
            await ScriptedRun.RegisterAsync(channel, "dbready:rds:Child", "child", more: r =>
            {
                r.Parent = parent.Urn;
                r.Transforms.Add(new Callback { Target = callbacks.Address, Token = "own" });
            });
        });

        Assert.Null(result.Failure);
        Assert.Equal(new PropertyValue("parent stack "), result.Resources[1].Inputs["order"]);
        Assert.Equal(new PropertyValue("own parent stack "), result.Resources[2].Inputs["order"]);
        Assert.True(result.Resources[2].Options.Protect);
    }

    private sealed class Callbacks : GrpcService
    {
        public Callbacks()
            : base("pulumirpc.Callbacks")
            => Unary("Invoke", CallbackInvokeRequest.Parser, (request, _) =>
            {
                var transform = TransformRequest.Parser.ParseFrom(request.Request);
                var properties = transform.Properties.Clone();
                var order = properties.Fields.TryGetValue("order", out var before) ? before.StringValue : "";
                properties.Fields["order"] = Value.ForString($"{order}{request.Token} ");
                transform.Options.Protect = true;
                return Task.FromResult(new CallbackInvokeResponse
                {
                    Response = new TransformResponse { Properties = properties, Options = transform.Options }.ToByteString(),
                });
            });
    }
}
