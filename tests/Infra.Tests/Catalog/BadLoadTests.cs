namespace Infra.Tests.Catalog;

public sealed class BadLoadTests
{
    [Theory]
    [InlineData("{}", "prod.yaml:14:5: servers.main.load: missing, allowed one of users and requests.")]
    [InlineData("{ users: 3000, requests: 300 }", "prod.yaml:14:5: servers.main.load: found both users and requests, allowed one of them.")]
    [InlineData("{ users: many }", "prod.yaml:14:20: servers.main.load.users: found \"many\", allowed a whole number from 1 to 100000000.")]
    [InlineData("{ requests: 300, active: 10% }", "prod.yaml:14:28: servers.main.load.active: found without users, allowed beside users only: requests are in flight already. Remove it.")]
    [InlineData("{ users: 3000, active: 10 }", "prod.yaml:14:34: servers.main.load.active: found \"10\", allowed percent from 1% to 100%.")]
    [InlineData("{ users: 3000, data: { users: { count: 1 } } }", "prod.yaml:14:34: servers.main.load.data.users.size: missing, allowed a size from 1B to 1000GB with its unit (B, KB, MB, GB), such as 5KB.")]
    [InlineData("{ users: 3000, data: { users: { count: 1, size: 5k } } }", "prod.yaml:14:59: servers.main.load.data.users.size: found \"5k\", allowed a size from 1B to 1000GB with its unit (B, KB, MB, GB), such as 5KB.")]
    public void Mistake_is_told_with_position_path_and_what_is_allowed(string load, string expected)
    {
        using var folder = new CatalogFolder(CatalogFolder.Environment + $"    load: {load}\n");

        Assert.Equal(expected, folder.Problems());
    }
}
