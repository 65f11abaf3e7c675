namespace Infra.Tests.Catalog;

public sealed class BadNeonServerTests
{
    private const string Good = "{ plan: launch, region: aws-eu-central-1, pgVersion: 16, compute: { minCu: 0.25, maxCu: 4 }, suspend: 5m, historyRetention: 7d, protectedBranch: true }";

    /// <summary>What to replace in a good <c>neon</c> on the launch plan, and the whole of what is told about it.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "plan: launch", "plan: pro", "prod.yaml:8:19: servers.main.neon.plan: found \"pro\", allowed free, launch, scale." },
        { "plan: launch, ", "", "prod.yaml:8:5: servers.main.neon.plan: missing, allowed free, launch, scale." },
        { "plan: launch", "plan: free", "prod.yaml:8:66: servers.main.neon.compute: found 4CU, allowed at most 2CU on plan free.\nprod.yaml:8:133: servers.main.neon.historyRetention: found \"7d\", allowed a time from 0s to 6h with its unit (ms, s, m, h, d), such as 6h.\nprod.yaml:8:137: servers.main.neon.protectedBranch: found 1 protected, allowed at most 0 on plan free." },
        { "aws-eu-central-1", "eu-central-1", "prod.yaml:8:35: servers.main.neon.region: found \"eu-central-1\", allowed aws-us-east-1, aws-us-east-2, aws-us-west-2, aws-eu-central-1, aws-eu-west-2, aws-ap-southeast-1, aws-ap-southeast-2, aws-sa-east-1, azure-eastus2, azure-westus3, azure-gwc. Did you mean aws-eu-central-1?" },
        { "pgVersion: 16", "pgVersion: 13", "prod.yaml:8:64: servers.main.neon.pgVersion: found \"13\", allowed a whole number from 14 to 18." },
        { "minCu: 0.25", "minCu: 0.3", "prod.yaml:8:86: servers.main.neon.compute.minCu: found \"0.3\", allowed 0.25CU, 0.5CU or a whole number of compute units from 1CU to 56CU." },
        { "minCu: 0.25", "minCu: 8", "prod.yaml:8:89: servers.main.neon.compute.maxCu: found 4CU, allowed at least minCu: 8CU." },
        { "maxCu: 4", "maxCu: 12", "prod.yaml:8:92: servers.main.neon.compute.maxCu: found 12CU, allowed at most 16CU and at most 8CU above minCu. A fixed size (minCu equal to maxCu) may be larger." },
        { "suspend: 5m", "suspend: 60s", "prod.yaml:8:104: servers.main.neon.suspend: found 1m, allowed 5m or never on plan launch." },
        { "historyRetention: 7d", "historyRetention: 30d", "prod.yaml:8:135: servers.main.neon.historyRetention: found \"30d\", allowed a time from 0s to 7d with its unit (ms, s, m, h, d), such as 7d." },
        { "protectedBranch: true", "allowedIps: [198.51.100.0/28]", "prod.yaml:8:139: servers.main.neon.allowedIps: found a list of addresses on plan launch, allowed on plan scale only." },
        { "protectedBranch: true", "allowedIps: [everywhere]", "prod.yaml:8:152: servers.main.neon.allowedIps[0]: found \"everywhere\", allowed an IP address or a CIDR block." },
        { "protectedBranch: true", "branches: { a: { protected: true }, b: { protected: true } }", "prod.yaml:8:139: servers.main.neon.branches: found 3 protected, allowed at most 2 on plan launch." },
        { "protectedBranch: true", "branches: { Qa: {} }", "prod.yaml:8:151: servers.main.neon.branches.Qa: found key \"Qa\", allowed a lower-case letter, then letters, digits and single hyphens, at most 32 characters." },
        { "protectedBranch: true", "branches: { qa: { expiresIn: 60d } }", "prod.yaml:8:168: servers.main.neon.branches.qa.expiresIn: found \"60d\", allowed a time from 1h to 30d with its unit (ms, s, m, h, d), such as 1h." },
        { "protectedBranch: true", "branches: { qa: { protected: true, expiresIn: 7d } }", "prod.yaml:8:174: servers.main.neon.branches.qa.expiresIn: found on a protected branch, allowed on others only: Neon deletes no protected branch." },
        { "protectedBranch: true", "quota: { activeTime: 0s }", "prod.yaml:8:160: servers.main.neon.quota.activeTime: found \"0s\", allowed a time from 1s to 1736d with its unit (ms, s, m, h, d), such as 1s." },
        { "protectedBranch: true", "maintenanceWindow: sun:23:30-mon:00:30", "prod.yaml:8:158: servers.main.neon.maintenanceWindow: found \"sun:23:30-mon:00:30\", allowed a weekly window in UTC of 30 minutes to 24 hours within one day, such as sun:04:00-sun:05:00." },
        { "protectedBranch: true", "logicalReplication: {}", "prod.yaml:8:139: servers.main.neon.logicalReplication.approval: missing, allowed text of 1 to 256 characters." },
        { "protectedBranch: true", "dutyCycle: 0%", "prod.yaml:8:150: servers.main.neon.dutyCycle: found \"0%\", allowed percent from 1% to 100%." },
        { "protectedBranch: true", "pooler: {}", "prod.yaml:8:139: servers.main.neon.pooler: unknown key, allowed plan, compute, region, pgVersion, orgId, suspend, historyRetention, allowedIps, allowedIpsProtectedBranchesOnly, protectedBranch, branches, readOnly, quota, maintenanceWindow, logicalReplication, adopt, dutyCycle." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mistake_is_told_with_position_path_and_what_is_allowed(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        using var folder = new CatalogFolder(CatalogFolder.OnNeon(Good.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Equal(expected, folder.Problems());
    }

    [Fact]
    public void Good_one_is_read()
    {
        using var folder = new CatalogFolder(CatalogFolder.OnNeon(Good));

        Assert.Equal(0.25m, folder.Read().Servers[0].Neon!.MinCu);
    }
}
