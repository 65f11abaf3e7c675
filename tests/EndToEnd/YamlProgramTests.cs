using System.Text.Json;
using EndToEnd.Support;

namespace EndToEnd;

/// <summary>The pack over a YAML program of somebody else, with resources of <c>aws</c> alone, under the released CLI.</summary>
public sealed class YamlProgramTests
{
    private const string Program = """
        name: orders
        runtime: yaml
        resources:
          subnets:
            type: aws:rds/subnetGroup:SubnetGroup
            properties: { subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }
          clients:
            type: aws:ec2/securityGroup:SecurityGroup
            properties: { vpcId: vpc-0a1b2c3d4e5f60718 }
          ingress:
            type: aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            properties: { securityGroupId: "${clients.id}", ipProtocol: tcp, fromPort: 5432, toPort: 5432, referencedSecurityGroupId: sg-0cc000000000000a1 }
          settings:
            type: aws:rds/parameterGroup:ParameterGroup
            properties:
              family: postgres16
              parameters: [{ name: rds.force_ssl, value: "1" }]
          orders:
            type: aws:rds/instance:Instance
            properties:
              region: us-east-1
              identifier: orders-staging
              engine: postgres
              engineVersion: "16"
              instanceClass: db.m6g.large
              allocatedStorage: 100
              storageEncrypted: true
              publiclyAccessible: false
              deletionProtection: true
              backupRetentionPeriod: 30
              finalSnapshotIdentifier: orders-staging-final
              caCertIdentifier: rds-ca-rsa2048-g1
              engineLifecycleSupport: open-source-rds-extended-support-disabled
              username: ordersadmin
              manageMasterUserPassword: true
              dbSubnetGroupName: ${subnets.name}
              parameterGroupName: ${settings.name}
              vpcSecurityGroupIds: ["${clients.id}"]
              tags: { Environment: staging, Service: orders, Owner: orders, DataClass: internal, CostCenter: "1" }
            options: { protect: true, ignoreChanges: [] }
        """;

    [SkippableFact]
    public async Task Compliant_program_goes_through()
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await CreateAsync(cloud, Program);

        var findings = EngineEvents.Events(await workspace.PreviewAsync("staging", []), "policyEvent").ToList();

        Assert.Empty(findings.Where(IsMandatory).Select(finding => finding.GetProperty("message").GetString()));
    }

    [SkippableTheory]
    [InlineData("publiclyAccessible: false", "publiclyAccessible: true", "rds-not-public", "orders")]
    [InlineData("referencedSecurityGroupId: sg-0cc000000000000a1", "cidrIpv4: 0.0.0.0/0", "db-ingress-no-world", "ingress")]
    [InlineData("deletionProtection: true", "deletionProtection: false", "rds-deletion-protection", "orders")]
    public async Task Fault_is_the_only_thing_that_stops_it(string find, string put, string rule, string resource)
    {
        await using var cloud = await TestCloud.StartAsync();
        await using var workspace = await CreateAsync(cloud, Program.Replace(find, put, StringComparison.Ordinal));

        var finding = Assert.Single(EngineEvents.Events(await workspace.PreviewAsync("staging", []), "policyEvent"), IsMandatory);

        Assert.Equal(rule, finding.GetProperty("policyName").GetString());
        Assert.EndsWith("::" + resource, finding.GetProperty("resourceUrn").GetString(), StringComparison.Ordinal);
    }

    private static bool IsMandatory(JsonElement finding) => finding.GetProperty("enforcementLevel").GetString() == "mandatory";

    private static async Task<PulumiWorkspace> CreateAsync(TestCloud cloud, string program)
    {
        await Dbready.BuiltAsync();
        var workspace = PulumiWorkspace.Create("pulumi-language-yaml", cloud.Ports);
        await File.WriteAllTextAsync(Path.Combine(workspace.Folder, "Pulumi.yaml"), program);
        return workspace;
    }
}
