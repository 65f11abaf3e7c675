using Engine.Tests.Support;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Tests.States;

/// <summary>What an update of a deployed stack would do.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string MainUrn = "urn:pulumi:dev::shop::aws:rds/instance:Instance::main";
    private const string Same = """
        "engine": "postgres", "instanceClass": "db.t3.micro",
        "password": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hidden" },
        "restoreToPointInTime": { "sourceDbInstanceIdentifier": "old" }
        """;

    private readonly ScriptedRun scripted = new();

    public void Dispose() => scripted.Dispose();

    [SkippableFact]
    public async Task Unchanged_resource_is_the_same_whatever_the_bridge_filled_in()
    {
        RegisterResourceResponse? answer = null;
        var result = await RunAsync(async channel => answer = await RegisterAsync(channel, $$"""{ {{Same}}, "tags": { "team": "shop" } }"""));

        var step = Step(result, MainUrn);
        Assert.Equal(StepOp.Same, step.Op);
        Assert.Empty(step.NotComparable);
        Assert.Equal("main-4f3a", answer!.Id);
        Assert.Equal("main.example.com", answer.Object.Fields["address"].StringValue);
    }

    [SkippableFact]
    public async Task Secret_that_cannot_be_decrypted_is_not_comparable_and_no_change()
    {
        var result = await RunAsync(channel => RegisterAsync(channel, $$"""{ {{Same}}, "tags": { "team": "shop" } }"""), passphrase: null);

        var step = Step(result, MainUrn);
        Assert.Equal(StepOp.Same, step.Op);
        Assert.Equal("password", Assert.Single(step.NotComparable));
    }

    [SkippableFact]
    public async Task Changed_properties_update_and_removed_ones_too()
    {
        var result = await RunAsync(channel => RegisterAsync(channel, $$"""{ {{Same}}, "allocatedStorage": 20 }"""));

        var step = Step(result, MainUrn);
        Assert.Equal(StepOp.Update, step.Op);
        Assert.Equal(
            [("allocatedStorage", null, new PropertyValue(20)), ("tags", "map", null)],
            step.Diffs.Select(d => (d.Path, d.Old is null ? null : "map", d.New)));
    }

    [SkippableTheory]
    [InlineData("\"engine\": \"postgres\"", "\"engine\": \"mysql\"", "engine")]
    [InlineData("\"sourceDbInstanceIdentifier\": \"old\"", "\"sourceDbInstanceIdentifier\": \"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", "restoreToPointInTime.sourceDbInstanceIdentifier")]
    public async Task Change_of_what_the_schema_calls_fixed_replaces(string old, string @new, string path)
    {
        RegisterResourceResponse? answer = null;
        var result = await RunAsync(async channel => answer = await RegisterAsync(
            channel, $$"""{ {{Same.Replace(old, @new, StringComparison.Ordinal)}}, "tags": { "team": "shop" } }"""));

        var step = Step(result, MainUrn);
        Assert.Equal(StepOp.Replace, step.Op);
        var diff = Assert.Single(step.Diffs);
        Assert.True(diff.Replaces);
        Assert.Equal(path, diff.Path);
        Assert.Equal("", answer!.Id);
    }

    [SkippableFact]
    public async Task Options_ignore_changes_and_replace_on_them()
    {
        var result = await RunAsync(channel => RegisterAsync(channel, $$"""{ {{Same}}, "multiAz": true, "tags": { "team": "other" } }""", r =>
        {
            r.IgnoreChanges.Add("tags[\"team\"]");
            r.ReplaceOnChanges.Add("multiAz");
        }));

        var step = Step(result, MainUrn);
        Assert.Equal(StepOp.Replace, step.Op);
        Assert.Equal("multiAz", Assert.Single(step.Diffs).Path);
        Assert.True(result.Resources[^1].Inputs["tags"].TryGetMap(out var tags));
        Assert.Equal(new PropertyValue("shop"), tags["team"]);
    }

    [SkippableFact]
    public async Task Undeclared_resources_are_deleted_dependents_first_and_retained_ones_forgotten()
    {
        var result = await RunAsync(_ => Task.CompletedTask);

        Assert.Equal(
            [
                (StepOp.Forget, "kept", false), (StepOp.Delete, "old-db", true), (StepOp.Delete, "old", false), (StepOp.Delete, "main", false),
                (StepOp.Delete, "default_7_40_0", false),
            ],
            result.Steps.Skip(1).Select(s => (s.Op, s.Urn[(s.Urn.LastIndexOf(':') + 1)..], s.Protected)));
    }

    [SkippableFact]
    public async Task Renamed_component_keeps_its_children_by_its_alias()
    {
        var result = await RunAsync(async channel =>
        {
            var server = await ScriptedRun.RegisterAsync(
                channel, "dbready:rds:Server", "new", """{ "server": "old" }""", r => r.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
            await ScriptedRun.RegisterAsync(
                channel, Instance, "new-db", """{ "engine": "postgres", "instanceClass": "db.t3.micro" }""", r =>
                {
                    r.Parent = server.Urn;
                    r.Version = "7.40.0";
                });
        });

        var child = Step(result, "urn:pulumi:dev::shop::dbready:rds:Server$aws:rds/instance:Instance::new-db");
        Assert.Equal(StepOp.Same, child.Op);
        Assert.Equal("urn:pulumi:dev::shop::dbready:rds:Server$aws:rds/instance:Instance::old-db", child.OldUrn);
        Assert.DoesNotContain(result.Steps, s => s.Op == StepOp.Delete && s.Urn.EndsWith("old", StringComparison.Ordinal));
        Assert.Equal([child.OldUrn], result.Resources[^1].Options.Aliases.AsEnumerable());
    }

    [SkippableFact]
    public async Task Failed_program_deletes_nothing()
    {
        var result = await RunAsync(_ => Task.CompletedTask, exitCode: 1);

        Assert.Equal(FailureKind.ProgramFailed, result.Failure!.Kind);
        Assert.DoesNotContain(result.Steps, s => s.Op == StepOp.Delete);
    }

    private static ResourceStep Step(PreviewResult result, string urn) => result.Steps.Single(s => s.Urn == urn);

    private static Task<RegisterResourceResponse> RegisterAsync(GrpcChannel channel, string inputs, Action<RegisterResourceRequest>? more = null)
        => ScriptedRun.RegisterAsync(channel, Instance, "main", inputs, r =>
        {
            r.Version = "7.40.0";
            more?.Invoke(r);
        });

    private Task<PreviewResult> RunAsync(Func<GrpcChannel, Task> program, string? passphrase = SnapshotTests.Passphrase, int exitCode = 0)
    {
        Skip.If(OperatingSystem.IsWindows(), "the scripted program is a shell script");
        return scripted.RunAsync(
            async channel =>
            {
                await ScriptedRun.RegisterStackAsync(channel);
                await program(channel);
            },
            scripted.Options with { State = Snapshot.Load(SnapshotTests.File, passphrase), Schemas = [.. TestSchemas.All] },
            exitCode);
    }
}
