using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Infra.Tests.Components;

/// <summary>Remembers every resource with its inputs, and answers the few outputs that the program goes on with.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentBag<MockResourceArgs> Resources { get; } = [];

    /// <summary>Outputs of the stacks that the program reads, by name.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, object>> Stacks { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, object>>.Empty;

    public ConcurrentDictionary<string, ImmutableDictionary<string, Pulumi.Output<object?>>> Registered { get; } = new(StringComparer.Ordinal);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Add(args);
        var state = args.Inputs.ToBuilder();
        switch (args.Type)
        {
            case "pulumi:pulumi:StackReference":
                state["outputs"] = Stacks[(string)args.Inputs["name"]];
                state["secretOutputNames"] = ImmutableArray.Create("serverLogins", "shadowUrls", "poolerLogins");
                break;
            case "random:index/randomPassword:RandomPassword":
                state["result"] = $"password of {args.Name}";
                break;
            case "aws:rds/instance:Instance":
                state["address"] = $"{args.Inputs["identifier"]}.rds.test";
                break;
            case "aws:rds/cluster:Cluster":
                state["endpoint"] = $"{args.Inputs["clusterIdentifier"]}.cluster.test";
                state["readerEndpoint"] = $"{args.Inputs["clusterIdentifier"]}.cluster-ro.test";
                break;
            case "aws:rds/proxy:Proxy":
                state["endpoint"] = $"{args.Inputs["name"]}.proxy.test";
                state["arn"] = $"arn:aws:rds:us-east-1:111122223333:db-proxy:prx-{args.Name}";
                break;
            case "aws:rds/proxyEndpoint:ProxyEndpoint":
                state["endpoint"] = $"{args.Inputs["dbProxyEndpointName"]}.proxy.test";
                break;
            case "aws:secretsmanager/secret:Secret":
                state["arn"] = $"arn:of:{args.Inputs["name"]}";
                break;
            case "aws:kms/key:Key" or "aws:iam/role:Role" or "aws:sns/topic:Topic" or "aws:backup/vault:Vault" or "aws:s3/bucket:Bucket" or "aws:ecs/cluster:Cluster" or "aws:ecs/taskDefinition:TaskDefinition" or "aws:lambda/function:Function":
                state["arn"] = $"arn:of:{args.Name}";
                break;
            case "neon:index/endpoint:Endpoint":
                state["host"] = $"ep-{args.Name}.neon.test";
                break;
            case "neon:index/role:Role":
                state["password"] = $"password of {args.Name}";
                break;
            case "neon:index/project:Project":
                state["defaultBranchId"] = "br-default";
                state["databaseName"] = "neondb";
                state["databaseUser"] = "neondb_owner";
                state["databasePassword"] = $"password of {args.Name}";
                state["databaseHost"] = "ep-one.neon.test";
                state["databaseHostPooler"] = "ep-one-pooler.neon.test";
                break;
        }

        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state.ToImmutable()));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"the program must not call {args.Token}");

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest request)
    {
        Registered[request.Urn] = request.Outputs;
        return Task.CompletedTask;
    }
}
