using System.Collections.Immutable;
using Engine.Offline;
using Pulumi;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;
using Pulumi.Rpc;

namespace Engine.Tests.Offline;

public sealed class OfflineProviderTests
{
    private static readonly Urn Instance = new("urn:pulumi:dev::shop::aws:rds/instance:Instance::main");
    private static readonly Urn AwsProvider = new("urn:pulumi:dev::shop::pulumi:providers:aws::default");
    private static readonly ImmutableDictionary<string, PropertyValue> None = ImmutableDictionary<string, PropertyValue>.Empty;
    private readonly OfflineProvider provider = new(TestSchemas.All);

    [Fact]
    public async Task Check_gives_the_inputs_back_with_a_failure_per_problem()
    {
        var inputs = None.Add("multiAz", new PropertyValue("yes"));

        var answer = await provider.Check(new CheckRequest(Instance, None, inputs, []), CancellationToken.None);

        Assert.Same(inputs, answer.Inputs);
        Assert.Equal(
            [("multiAz", "must be true or false, found string \"yes\""), ("instanceClass", "is missing; aws:rds/instance:Instance requires it")],
            answer.Failures!.Select(f => (f.Property, f.Reason)));
    }

    [Fact]
    public async Task Configuration_reads_json_texts_and_keeps_the_version()
    {
        var inputs = None.Add("version", new PropertyValue("7.40.0")).Add("maxRetries", new PropertyValue("3")).Add("regio", new PropertyValue("x"));

        var answer = await provider.CheckConfig(new CheckRequest(AwsProvider, None, inputs, []), CancellationToken.None);

        Assert.Equal("regio", Assert.Single(answer.Failures!).Property);
        Assert.Equal(new PropertyValue("7.40.0"), answer.Inputs!["version"]);
        Assert.Equal(new PropertyValue("3"), answer.Inputs["maxRetries"]);
    }

    [Fact]
    public async Task Diff_tells_what_changes_and_what_replaces()
    {
        var olds = None.Add("engine", new PropertyValue("postgres")).Add("multiAz", new PropertyValue(false)).Add("instanceClass", new PropertyValue("c"));
        var news = None.Add("engine", new PropertyValue("mysql")).Add("allocatedStorage", new PropertyValue(20)).Add("instanceClass", new PropertyValue("c"));

        var answer = await provider.Diff(new DiffRequest(Instance, "id", None, news, [], olds), CancellationToken.None);

        Assert.True(answer.Changes);
        Assert.Equal(["engine"], answer.Replaces!);
        Assert.Equal(
            [("allocatedStorage", PropertyDiffKind.Add), ("engine", PropertyDiffKind.UpdateReplace), ("multiAz", PropertyDiffKind.Delete)],
            answer.DetailedDiff!.Select(d => (d.Key, d.Value.Kind)).Order());
    }

    [Fact]
    public async Task Preview_of_a_create_gives_inputs_and_unknowns()
    {
        var inputs = None.Add("password", new PropertyValue("p")).Add("engine", new PropertyValue("postgres"));

        var answer = await provider.Create(new CreateRequest(Instance, inputs, default, preview: true), CancellationToken.None);

        Assert.True(string.IsNullOrEmpty(answer.Id));
        Assert.Equal(new PropertyValue("postgres"), answer.Outputs!["engine"]);
        Assert.True(answer.Outputs["address"].IsComputed);
        Assert.True(answer.Outputs["password"].IsSecret);
    }

    [Fact]
    public async Task Whatever_would_touch_something_real_is_refused()
    {
        Func<Task>[] calls =
        [
            () => provider.Create(new CreateRequest(Instance, None, default, preview: false), CancellationToken.None),
            () => provider.Update(new UpdateRequest(Instance, "id", None, None, default, [], preview: false, None), CancellationToken.None),
            () => provider.Delete(new DeleteRequest(Instance, "id", None, default, None), CancellationToken.None),
            () => provider.Read(new ReadRequest(Instance, "id", None, None), CancellationToken.None),
            () => provider.Invoke(new InvokeRequest("aws:index/getRegion:getRegion", None), CancellationToken.None),
        ];

        foreach (var call in calls)
        {
            var error = await Assert.ThrowsAsync<GrpcException>(call);
            Assert.Equal(GrpcStatusCode.FailedPrecondition, error.StatusCode);
        }
    }

    [Fact]
    public async Task Plugin_becomes_the_package_that_the_program_names()
    {
        var answer = await provider.Parameterize(new ParameterizeRequest(new ParametersValue("neon", "0.15.0", [])), CancellationToken.None);

        Assert.Equal(("neon", "0.15.0"), (answer.Name, answer.Version));
        var error = await Assert.ThrowsAsync<GrpcException>(
            () => provider.Parameterize(new ParameterizeRequest(new ParametersValue("azure", "1.0.0", [])), CancellationToken.None));
        Assert.Equal("There is no schema here for package 'azure'; there are schemas for aws, neon, random.", error.Message);
    }
}
