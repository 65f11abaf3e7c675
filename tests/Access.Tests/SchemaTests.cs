using Testing;

namespace Access.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Schema_that_is_checked_in_is_the_one_that_the_definitions_make()
    {
        var path = Repository.PathOf("sdks", "access", "schema.json");
        Assert.True(
            await File.ReadAllTextAsync(path) == AccessProvider.Schema,
            "sdks/access/schema.json is not what access/ defines: dotnet run --project access -- schema > sdks/access/schema.json");
    }
}
