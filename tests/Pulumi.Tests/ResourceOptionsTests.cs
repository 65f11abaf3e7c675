using Pulumi.Utilities;

namespace Pulumi.Tests;

public sealed class ResourceOptionsTests
{
    [Fact]
    public async Task Merge_takes_scalars_of_the_second_joins_lists_and_leaves_both_as_they_are()
    {
        var first = new CustomResourceOptions { Protect = true, Version = "1.0.0", IgnoreChanges = { "a" }, EnvVarMappings = { ["A"] = "1", ["B"] = "1" } };
        var second = new CustomResourceOptions { Version = "2.0.0", IgnoreChanges = { "b" }, EnvVarMappings = { ["B"] = "2" }, ImportId = "x" };
        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal((true, "2.0.0", "x"), (merged.Protect, merged.Version, merged.ImportId));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal("A=1 B=2", string.Join(' ', merged.EnvVarMappings.Select(e => $"{e.Key}={e.Value}")));
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Empty(await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput()));
    }

    [Fact]
    public void Merge_takes_nothing_for_an_answer()
    {
        Assert.Null(CustomResourceOptions.Merge(null, null).Protect);
        Assert.Equal("1.0.0", ComponentResourceOptions.Merge(null, new() { Version = "1.0.0" }).Version);
    }

    [Fact]
    public async Task Merge_of_components_keeps_the_providers_of_both()
    {
        var count = 0;
        await Deployment.TestAsync(new Testing.EmptyMocks(), new(), () =>
        {
            var merged = ComponentResourceOptions.Merge(new() { Provider = new TestProvider("a") }, new() { Providers = { new TestProvider("b", "other") } });
            count = merged.Providers.Count;
            Assert.Null(merged.Provider);
        });

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Options_that_a_program_keeps_are_not_changed_by_a_resource()
    {
        var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
        await Deployment.TestAsync(new Testing.EmptyMocks(), new(), () =>
        {
            _ = new Bucket("one", null, options);
            _ = new Bucket("two", null, options);
        });

        Assert.Equal(["a"], options.IgnoreChanges);
        Assert.Null(options.Version);
        Assert.Null(options.Id);
    }
}
