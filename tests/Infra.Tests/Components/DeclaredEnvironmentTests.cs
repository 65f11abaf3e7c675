using Infra.Catalog;
using Testing;

namespace Infra.Tests.Components;

public sealed class DeclaredEnvironmentTests
{
    [Fact]
    public async Task Scratch()
    {
        var stack = await DeclaredStack.Of(CatalogReader.Read(Repository.Root, "stacks/prod.yaml"));
        File.WriteAllLines("/tmp/infra-names.txt", stack.Mocks.Resources.OrderBy(r => r.Type).ThenBy(r => r.Name).Select(r => $"{r.Type} {r.Name} {System.Text.Json.JsonSerializer.Serialize(r.Inputs)}"));
    }
}
