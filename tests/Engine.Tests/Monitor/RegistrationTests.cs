using Engine.Tests.Support;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Experimental;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Tests.Monitor;

/// <summary>What programs see of the monitor.</summary>
public sealed class RegistrationTests : IDisposable
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string InstanceUrn = "urn:pulumi:dev::shop::aws:rds/instance:Instance::main";
    private const string Secret = """{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hidden" }""";
    private readonly ScriptedRun scripted = new();

    public void Dispose() => scripted.Dispose();

    [SkippableFact]
    public async Task Resource_without_provider_gets_the_default_provider_of_its_version()
    {
        var result = await RunAsync(async channel =>
        {
            await ScriptedRun.RegisterAsync(channel, Instance, "main", more: r => r.Version = "7.40.0");
            await ScriptedRun.RegisterAsync(channel, Instance, "other", more: r => r.Version = "7.40.0");
        });

        Assert.Null(result.Failure);
        Assert.Equal(
            [
                ScriptedRun.StackUrn, "urn:pulumi:dev::shop::pulumi:providers:aws::default_7_40_0", InstanceUrn,
                "urn:pulumi:dev::shop::aws:rds/instance:Instance::other",
            ],
            result.Resources.Select(r => r.Urn));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:aws::default_7_40_0::04da6b54-80e4-46f7-96ec-b56ff0331ba9", result.Resources[2].Provider);
        Assert.Equal(new PropertyValue("7.40.0"), result.Resources[1].Inputs["version"]);
        Assert.All(result.Steps, s => Assert.Equal(StepOp.Create, s.Op));
    }

    [SkippableFact]
    public async Task Children_of_a_component_inherit_protection_and_providers()
    {
        string component = "", provider = "";
        var result = await RunAsync(async channel =>
        {
            var east = await ScriptedRun.RegisterAsync(channel, "pulumi:providers:aws", "east", """{ "region": "us-east-1" }""");
            provider = $"{east.Urn}::{east.Id}";
            component = (await ScriptedRun.RegisterAsync(channel, "dbready:rds:Server", "main", more: r =>
            {
                r.Protect = true;
                r.Providers.Add("aws", provider);
            })).Urn;
            await ScriptedRun.RegisterAsync(channel, Instance, "main", more: r => r.Parent = component);
        });

        var child = result.Resources[^1];
        Assert.Equal("urn:pulumi:dev::shop::dbready:rds:Server$aws:rds/instance:Instance::main", child.Urn);
        Assert.Equal(component, child.Parent);
        Assert.True(child.Options.Protect);
        Assert.Equal(provider, child.Provider);
    }

    [SkippableTheory]
    [InlineData(false, new[] { "engine", "instanceClass" })]
    [InlineData(true, new[] { "address", "arn", "engine", "instanceClass", "password" })]
    public async Task Outputs_that_are_not_known_are_left_out_unless_the_program_takes_them(bool partialValues, string[] expected)
    {
        RegisterResourceResponse? answer = null;
        await RunAsync(
            async channel => answer = await ScriptedRun.RegisterAsync(
                channel, Instance, "main", """{ "engine": "postgres", "instanceClass": "db.t3.micro" }""", r => r.SupportsPartialValues = partialValues),
            scripted.Options with { Schemas = [.. TestSchemas.All] });

        Assert.Equal(expected, answer!.Object.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("", answer.Id);
    }

    [SkippableFact]
    public async Task Provider_whose_configuration_is_not_known_previews_nothing()
    {
        RegisterResourceResponse? answer = null;
        var result = await RunAsync(async channel =>
        {
            var provider = await ScriptedRun.RegisterAsync(
                channel, "pulumi:providers:aws", "later", """{ "region": "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }""");
            answer = await ScriptedRun.RegisterAsync(
                channel, Instance, "main", """{ "engine": "postgres" }""", r => r.Provider = $"{provider.Urn}::{provider.Id}");
        });

        Assert.Empty(answer!.Object.Fields);
        Assert.Empty(result.Resources[^1].Outputs);
        Assert.Equal(new PropertyValue("postgres"), result.Resources[^1].Inputs["engine"]);
    }

    [SkippableFact]
    public async Task Secrets_are_shown_in_clear_only_to_programs_that_do_not_know_them()
    {
        var answers = new List<string>();
        var result = await RunAsync(async channel =>
        {
            foreach (var accepts in new[] { true, false })
            {
                var answer = await ScriptedRun.RegisterAsync(
                    channel, Instance, $"accepts-{accepts}", $$"""{ "password": {{Secret}} }""", r => r.AcceptSecrets = accepts);
                answers.Add(answer.Object.Fields["password"].KindCase.ToString());
            }
        });

        Assert.Equal(["StructValue", "StringValue"], answers);
        Assert.All(result.Resources.Where(r => r.Type == Instance), r => Assert.True(r.Inputs["password"].IsSecret));
    }

    [SkippableFact]
    public async Task Output_values_become_plain_and_leave_their_dependencies()
    {
        const string output = """
            { "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "x", "secret": true, "dependencies": [ "urn:pulumi:dev::shop::a:b:C::d" ] }
            """;
        var result = await RunAsync(channel => ScriptedRun.RegisterAsync(channel, Instance, "main", $$"""{ "engine": "postgres", "identifier": {{output}} }"""));

        var resource = result.Resources[^1];
        Assert.Equal(new PropertyValue("x").WithSecret(true), resource.Inputs["identifier"]);
        Assert.Equal("urn:pulumi:dev::shop::a:b:C::d", Assert.Single(resource.Dependencies));
        Assert.Equal("urn:pulumi:dev::shop::a:b:C::d", Assert.Single(resource.PropertyDependencies["identifier"]));
    }

    [SkippableFact]
    public async Task Component_registers_its_outputs_once()
    {
        GrpcException? second = null;
        var result = await RunAsync(async channel =>
        {
            var component = await ScriptedRun.RegisterAsync(channel, "dbready:rds:Server", "main", """{ "server": "main" }""");
            await OutputsAsync(channel, component.Urn);
            second = await Assert.ThrowsAsync<GrpcException>(() => OutputsAsync(channel, component.Urn));
            await OutputsAsync(channel, ScriptedRun.StackUrn);
        });

        Assert.Contains("registration isn't pending", second!.Message, StringComparison.Ordinal);
        Assert.Equal(new PropertyValue("here"), result.Resources[^1].Outputs["endpoint"]);
        Assert.Equal(new PropertyValue("here"), result.Outputs["endpoint"]);

        static Task OutputsAsync(GrpcChannel channel, string urn)
            => channel.UnaryAsync(
                "pulumirpc.ResourceMonitor/RegisterResourceOutputs",
                new RegisterResourceOutputsRequest { Urn = urn, Outputs = JsonParser.Default.Parse<Struct>("""{ "endpoint": "here" }""") },
                Empty.Parser);
    }

    [SkippableTheory]
    [InlineData("twice", "", "Duplicate resource URN 'urn:pulumi:dev::shop::dbready:rds:Server::twice'; try giving it a unique name.")]
    [InlineData("lost", "urn:pulumi:dev::shop::a:b:C::gone", "could not find parent resource urn:pulumi:dev::shop::a:b:C::gone")]
    public async Task Registration_that_cannot_be_is_refused_and_fails_the_run(string name, string parent, string message)
    {
        var result = await RunAsync(async channel =>
        {
            await ScriptedRun.RegisterAsync(channel, "dbready:rds:Server", "twice");
            var refused = await Assert.ThrowsAsync<GrpcException>(() => ScriptedRun.RegisterAsync(
                channel, "dbready:rds:Server", name, more: r => r.Parent = parent));
            Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        });

        Assert.Equal(new RunFailure(FailureKind.ResourceRefused, message), result.Failure);
    }

    [SkippableFact]
    public async Task Inputs_that_do_not_fit_the_schema_are_all_reported()
    {
        var result = await RunAsync(
            async channel =>
            {
                await ScriptedRun.RegisterAsync(channel, Instance, "main", """{ "instanceClas": "db.t3.micro", "multiAz": "yes" }""", r => r.Version = "7.40.0");
                await ScriptedRun.RegisterAsync(channel, "random:index/randomPassword:RandomPassword", "password");
            },
            scripted.Options with { Schemas = [.. TestSchemas.All] });

        Assert.Equal(FailureKind.ResourceRefused, result.Failure!.Kind);
        Assert.Equal(
            [
                "main.instanceClas is not a property of aws:rds/instance:Instance; did you mean instanceClass?",
                "main.multiAz must be true or false, found string \"yes\"",
                "main.instanceClass is missing; aws:rds/instance:Instance requires it",
                "password.length is missing; random:index/randomPassword:RandomPassword requires it",
            ],
            result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Message));
    }

    [SkippableFact]
    public async Task Stack_reference_and_invoke_say_why_they_cannot_be_answered()
    {
        GrpcException? reference = null, invoke = null;
        await RunAsync(async channel =>
        {
            reference = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync(
                "pulumirpc.ResourceMonitor/ReadResource",
                new ReadResourceRequest { Type = "pulumi:pulumi:StackReference", Name = "network", Id = "acme/network/prod" },
                ReadResourceResponse.Parser));
            invoke = await Assert.ThrowsAsync<GrpcException>(() => channel.UnaryAsync(
                "pulumirpc.ResourceMonitor/Invoke", new ResourceInvokeRequest { Tok = "aws:index/getRegion:getRegion" }, ResourceInvokeResponse.Parser));
        });

        Assert.Equal(GrpcStatusCode.NotFound, reference!.StatusCode);
        Assert.Contains("The stack reference 'network' to 'acme/network/prod' cannot be read", reference.Message, StringComparison.Ordinal);
        Assert.Contains("The function aws:index/getRegion:getRegion cannot be answered", invoke!.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Stack_reference_is_answered_from_an_export_of_that_stack()
    {
        const string export = """
            {"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:prod::network::pulumi:pulumi:Stack::network-prod","type":"pulumi:pulumi:Stack",
            "outputs":{"vpcId":"vpc-1","logins":{"main":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","plaintext":"\"hidden\""}}}}]}}
            """;
        ReadResourceResponse? read = null;
        var options = scripted.Options with { References = [Snapshot.Parse(System.Text.Encoding.UTF8.GetBytes(export), null, "export.json")] };
        await RunAsync(
            async channel => read = await channel.UnaryAsync(
                "pulumirpc.ResourceMonitor/ReadResource",
                new ReadResourceRequest { Type = "pulumi:pulumi:StackReference", Name = "network", Id = "acme/network/prod", AcceptSecrets = true },
                ReadResourceResponse.Parser),
            options);

        Assert.Equal("acme/network/prod", read!.Properties.Fields["name"].StringValue);
        Assert.Equal("vpc-1", read.Properties.Fields["outputs"].StructValue.Fields["vpcId"].StringValue);
        Assert.Equal(["logins"], read.Properties.Fields["secretOutputNames"].ListValue.Values.Select(name => name.StringValue));
    }

    private Task<PreviewResult> RunAsync(Func<GrpcChannel, Task> program, PreviewOptions? options = null)
    {
        Skip.If(OperatingSystem.IsWindows(), "the scripted program is a shell script");
        return scripted.RunAsync(
            async channel =>
            {
                await ScriptedRun.RegisterStackAsync(channel);
                await program(channel);
            },
            options);
    }
}
