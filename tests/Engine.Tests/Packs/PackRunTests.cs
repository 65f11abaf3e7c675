using Engine.Tests.Support;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Tests.Packs;

/// <summary>What packs see of the engine, and what becomes of their answers.</summary>
public sealed class PackRunTests : IAsyncLifetime
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string InstanceUrn = "urn:pulumi:dev::shop::aws:rds/instance:Instance::main";
    private readonly ScriptedRun scripted = new();
    private readonly FakePack pack = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await pack.DisposeAsync();
        scripted.Dispose();
    }

    [SkippableFact]
    public async Task Pack_is_called_in_the_order_of_the_released_engine()
    {
        pack.Info.SupportsConfig = true;

        var result = await RunAsync(_ => Task.CompletedTask);

        Assert.Null(result.Failure);
        Assert.Equal(
            ["Handshake", "ConfigureStack", "GetPluginInfo", "GetAnalyzerInfo", "Configure", "Remediate", "Analyze", "AnalyzeStack", "Cancel"], pack.Calls);
        Assert.Equal("dev", pack.Stack!.Stack);
        Assert.Equal("shop", pack.Stack.Project);
        Assert.True(pack.Stack.DryRun);
        Assert.Equal("hidden", pack.Stack.Config["shop:password"]);
        Assert.Equal(["shop:password"], pack.Stack.ConfigSecretKeys);
    }

    [SkippableFact]
    public async Task Resource_check_sees_inputs_with_references_as_ids_and_without_internal_names()
    {
        const string reference = """
            { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:pulumi:dev::shop::aws:kms/key:Key::key", "id": "key-1" }
            """;
        await RunAsync(channel => ScriptedRun.RegisterAsync(channel, Instance, "main", $$"""{ "kmsKeyId": {{reference}}, "__defaults": [], "engine": "postgres" }""", r =>
        {
            r.Version = "7.40.0";
            r.IgnoreChanges.Add("engine");
            r.Protect = true;
        }));

        var request = pack.AnalyzedOf("main");
        Assert.Equal("""{ "engine": "postgres", "kmsKeyId": "key-1" }""", Sorted(request.Properties));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:aws::default_7_40_0", request.Provider.Urn);
        Assert.True(request.Options.Protect);
        Assert.Equal(["engine"], request.Options.IgnoreChanges);
    }

    [SkippableFact]
    public async Task Stack_check_sees_registered_outputs_with_dependencies()
    {
        await RunAsync(async channel =>
        {
            var component = await ScriptedRun.RegisterAsync(channel, "dbready:rds:Server", "main", """{ "server": "main" }""");
            await channel.UnaryAsync(
                "pulumirpc.ResourceMonitor/RegisterResourceOutputs",
                new RegisterResourceOutputsRequest { Urn = component.Urn, Outputs = JsonParser.Default.Parse<Struct>("""{ "endpoint": "here" }""") },
                Empty.Parser);
            await ScriptedRun.RegisterAsync(channel, Instance, "main", """{ "engine": "postgres" }""", r =>
            {
                r.Dependencies.Add(component.Urn);
                r.PropertyDependencies.Add("engine", new RegisterResourceRequest.Types.PropertyDependencies { Urns = { component.Urn } });
                r.PropertyDependencies.Add("port", new RegisterResourceRequest.Types.PropertyDependencies());
            });
        });

        var resources = pack.StackRequest!.Resources;
        Assert.Equal("""{ "endpoint": "here" }""", resources.Single(r => r.Type == "dbready:rds:Server").Properties.ToString());
        var instance = resources.Single(r => r.Type == Instance);
        Assert.Equal(["urn:pulumi:dev::shop::dbready:rds:Server::main"], instance.PropertyDependencies["engine"].Urns);
        Assert.DoesNotContain("port", instance.PropertyDependencies.Keys);
        Assert.Equal(ScriptedRun.StackUrn, instance.Parent);
    }

    [SkippableFact]
    public async Task Findings_are_about_the_resource_checked_and_stack_findings_about_what_they_name()
    {
        pack.Analyze = request => request.Type == Instance ? Diagnose("elsewhere") : new AnalyzeResponse();
        pack.AnalyzeStack = _ => new AnalyzeResponse { Diagnostics = { Diagnose(InstanceUrn).Diagnostics, Diagnose("gone").Diagnostics } };

        var result = await RunAsync(channel => ScriptedRun.RegisterAsync(channel, Instance, "main"));

        Assert.Equal(
            [(PolicyScope.Resource, InstanceUrn), (PolicyScope.Stack, InstanceUrn), (PolicyScope.Stack, ScriptedRun.StackUrn)],
            result.Findings.Select(f => (f.Scope, f.Urn)));
        Assert.All(result.Findings, f => Assert.Equal((PolicyLevel.Mandatory, PolicySeverity.High), (f.Level, f.Severity)));

        static AnalyzeResponse Diagnose(string urn)
            => new() { Diagnostics = { new AnalyzeDiagnostic { PolicyName = "rule", PolicyPackName = "fake", Message = "m", EnforcementLevel = EnforcementLevel.Remediate, Urn = urn } } };
    }

    [SkippableFact]
    public async Task Remediation_replaces_all_inputs_before_the_check()
    {
        pack.Remediate = request => request.Type == Instance
            ? new RemediateResponse
            {
                Remediations =
                {
                    new Pulumirpc.Remediation { PolicyName = "rule", PolicyPackName = "fake", Properties = JsonParser.Default.Parse<Struct>("""{ "multiAz": true }""") },
                },
            }
            : new RemediateResponse();

        var result = await RunAsync(channel => ScriptedRun.RegisterAsync(channel, Instance, "main", """{ "multiAz": false, "engine": "postgres" }"""));

        Assert.Equal("""{ "multiAz": true }""", pack.AnalyzedOf("main").Properties.ToString());
        Assert.Equal([new("multiAz", new PropertyValue(true))], result.Resources[^1].Inputs);
        Assert.Equal([new Remediation("rule", "fake", InstanceUrn, "")], result.Remediations.AsEnumerable());
    }

    [SkippableFact]
    public async Task Rule_that_throws_closes_the_gate_and_the_rest_of_the_preview_stands()
    {
        pack.Analyze = _ => throw new InvalidOperationException("no such thing");

        var result = await RunAsync(channel => ScriptedRun.RegisterAsync(channel, Instance, "main"));

        Assert.Equal(FailureKind.PackFailed, result.Failure!.Kind);
        Assert.Contains("failed in Analyze: ", result.Failure.Message, StringComparison.Ordinal);
        Assert.Contains("no such thing", result.Failure.Message, StringComparison.Ordinal);
        Assert.Contains(result.Resources, r => r.Urn == InstanceUrn);
    }

    [SkippableFact]
    public async Task Config_file_sets_levels_and_properties()
    {
        pack.Info.SupportsConfig = true;
        pack.Info.Policies[0].ConfigSchema = new PolicyConfigSchema
        {
            Properties = JsonParser.Default.Parse<Struct>("""{ "days": { "type": "integer", "default": 7 }, "zone": { "type": "string", "default": "a" } }"""),
        };
        var file = scripted.Write("config.json", """{ "all": "advisory", "rule": { "enforcementLevel": "remediate", "days": 30 } }""");

        var result = await RunAsync(_ => Task.CompletedTask, file);

        var config = pack.Configuration!.PolicyConfig["rule"];
        Assert.Equal(EnforcementLevel.Remediate, config.EnforcementLevel);
        Assert.Equal("""{ "days": 30, "zone": "a" }""", Sorted(config.Properties));
        Assert.Equal(PolicyLevel.Remediate, result.Packs[0].Policies[0].Level);
    }

    [SkippableTheory]
    [InlineData("""{ "rule": "often" }""", "enforcement level \"often\"; allowed are advisory, mandatory, remediate, disabled.")]
    [InlineData("""{ "rule": { "days": "many" } }""", "rule: days must be of type integer, found \"many\"")]
    [InlineData("""{ "rule": { "resources": { "auth": { "days": "many" } } } }""", "rule: resources.auth.days must be of type integer, found \"many\"")]
    [InlineData("""{ "rule": { "resources": { "auth": { "dais": 3 } } } }""", "rule: resources.auth.dais is not expected")]
    [InlineData("""{ "rul": "advisory" }""", "rul: no policy of fake; it has rule")]
    [InlineData("{", "not a policy configuration")]
    public async Task Config_file_that_does_not_fit_closes_the_gate(string content, string message)
    {
        pack.Info.SupportsConfig = true;
        pack.Info.Policies[0].ConfigSchema = new PolicyConfigSchema
        {
            Properties = JsonParser.Default.Parse<Struct>(
            """
            { "days": { "type": "integer" },
              "resources": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": false, "properties": { "days": { "type": "integer" } } } } }
            """)
        };

        scripted.Write("program", "#!/bin/sh\nexec sleep 600\n");
        var source = await pack.StartAsync(scripted, scripted.Write("config.json", content));

        var result = await PreviewRun.RunAsync(scripted.Options with { PolicyPacks = [source] }, CancellationToken.None);

        Assert.Equal(FailureKind.PackConfigInvalid, result.Failure!.Kind);
        Assert.Contains(message, result.Failure.Message, StringComparison.Ordinal);
    }

    private static string Sorted(Struct values)
    {
        var result = new Struct();
        foreach (var (key, value) in values.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
            result.Fields.Add(key, value);
        return result.ToString();
    }

    private async Task<PreviewResult> RunAsync(Func<GrpcChannel, Task> program, string? configFile = null)
    {
        Skip.If(OperatingSystem.IsWindows(), "the scripted program is a shell script");
        var source = await pack.StartAsync(scripted, configFile);
        var config = scripted.Options.Config.Add("shop:password", new ConfigValue("hidden", Secret: true));
        return await scripted.RunAsync(
            async channel =>
            {
                await ScriptedRun.RegisterStackAsync(channel);
                await program(channel);
            },
            scripted.Options with { PolicyPacks = [source], Config = config });
    }
}
