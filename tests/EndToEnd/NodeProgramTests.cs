using EndToEnd.Support;
using Engine;
using Pulumi.Experimental;

namespace EndToEnd;

/// <summary>A program with the official Node SDK, on the embedded engine.</summary>
public sealed class NodeProgramTests
{
    [SkippableFact]
    public async Task Program_registers_its_resources_under_their_parents_and_providers()
    {
        var result = await PreviewAsync();

        Assert.Null(result.Failure);
        Assert.Equal(
            [
                "aws:rds/instance:Instance orders, below orders:database:Database, provider east",
                "aws:rds/parameterGroup:ParameterGroup orders, below orders:database:Database, provider east",
                "aws:rds/proxy:Proxy orders, below orders:database:Database, provider east",
                "aws:rds/proxyTarget:ProxyTarget orders, below orders:database:Database, provider east",
                "aws:rds/subnetGroup:SubnetGroup orders, below pulumi:pulumi:Stack, provider east",
                "aws:secretsmanager/secret:Secret orders, below orders:database:Database, provider east",
                "aws:secretsmanager/secretVersion:SecretVersion orders, below orders:database:Database, provider east",
                "orders:database:Database orders, below pulumi:pulumi:Stack",
                "pulumi:providers:aws east, below pulumi:pulumi:Stack",
                "pulumi:pulumi:Stack orders-prod",
            ],
            result.Resources.Select(r => Describe(r, result)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [SkippableFact]
    public async Task Inputs_keep_secrets_unknowns_and_what_they_depend_on()
    {
        var result = await PreviewAsync();

        var instance = Single(result, "aws:rds/instance:Instance");
        Assert.Equal(PropertyValue.Computed, instance.Inputs["dbSubnetGroupName"]);
        Assert.Equal(Single(result, "aws:rds/subnetGroup:SubnetGroup").Urn, Assert.Single(instance.PropertyDependencies["dbSubnetGroupName"]));
        Assert.DoesNotContain("multiAz", instance.PropertyDependencies.Keys);
        var login = Single(result, "aws:secretsmanager/secretVersion:SecretVersion");
        Assert.Equal(
            new PropertyValue($$"""{"username":"orders","password":"{{NodeWorkspace.Secret}}","sslmode":"verify-full"}""") { IsSecret = true },
            login.Inputs["secretString"]);
        Assert.Equal(Single(result, "aws:secretsmanager/secret:Secret").Urn, Assert.Single(login.PropertyDependencies["secretId"]));
    }

    [SkippableFact]
    public async Task Apply_runs_on_known_values_and_its_result_stays_secret()
    {
        var result = await PreviewAsync();

        Assert.Equal(new PropertyValue("GOLD"), Single(result, "orders:database:Database").Inputs["tier"]);
        Assert.Equal(new PropertyValue(NodeWorkspace.Secret.Length) { IsSecret = true }, result.Outputs["passwordLength"]);
        Assert.Equal(PropertyValue.Computed, result.Outputs["endpoint"]);
        Assert.Equal(["endpoint", "passwordLength", "secretArn"], result.Outputs.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [SkippableFact]
    public async Task StackReference_to_a_missing_stack_closes_the_gate_and_says_why()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var gate = await workspace.GateAsync(workspace.Program, "--config", "network=acme/network/prod");

        Assert.True(gate.ExitCode == 1, gate.All);
        Assert.Contains(
            "error: The stack reference 'acme/network/prod' to 'acme/network/prod' cannot be read: a preview without a backend has no other stacks. Give what 'pulumi stack export --stack acme/network/prod' writes with --reference, or run the program with the Pulumi CLI.\n",
            gate.Error,
            StringComparison.Ordinal);
        Assert.Contains("NO-GO", gate.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Our_pack_refuses_the_program_for_its_fault()
    {
        using var workspace = await NodeWorkspace.CreateAsync();

        var gate = await workspace.GateAsync(workspace.Program, "--format", "json");

        Assert.True(gate.ExitCode == 1, gate.All);
        var finding = Assert.Single(GateReport.Of(gate).PolicyFindings, f => f.Rule == "rds-not-public");
        Assert.Equal("urn:pulumi:prod::orders::orders:database:Database$aws:rds/instance:Instance::orders", finding.Urn);
        Assert.Equal(
            "orders.publiclyAccessible: found true, expected false. Remove publiclyAccessible and reach the database from inside the VPC.",
            finding.Message);
        Assert.DoesNotContain(NodeWorkspace.Secret, gate.All, StringComparison.Ordinal);
    }

    private static ResourceState Single(PreviewResult result, string type) => Assert.Single(result.Resources, r => r.Type == type);

    private static string Describe(ResourceState resource, PreviewResult result)
    {
        var parent = result.Resources.SingleOrDefault(r => r.Urn == resource.Parent);
        var provider = result.Resources.SingleOrDefault(r => resource.Provider.StartsWith(r.Urn + "::", StringComparison.Ordinal));
        return $"{resource.Type} {resource.Name}{(parent is null ? "" : $", below {parent.Type}")}{(provider is null ? "" : $", provider {provider.Name}")}";
    }

    private static async Task<PreviewResult> PreviewAsync()
    {
        using var workspace = await NodeWorkspace.CreateAsync();
        var project = Project.Load(workspace.Program);
        var options = new PreviewOptions
        {
            Project = project,
            Stack = "prod",
            Config = StackConfig.Load(project, "prod", NodeWorkspace.Passphrase).Values,
        };
        return await PreviewRun.RunAsync(options, CancellationToken.None);
    }
}
