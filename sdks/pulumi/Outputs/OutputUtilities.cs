using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>What lies behind an output; for tests and libraries.</summary>
public static class OutputUtilities
{
    /// <summary>An unknown output. <paramref name="value"/> is what <see cref="GetValueAsync"/> gives for it.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(new OutputData<T>(value, IsKnown: false, IsSecret: false, [])));

    /// <summary>An unknown output. The result of <paramref name="valueFactory"/> is what <see cref="GetValueAsync"/> gives for it.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(CreateAsync());

        async Task<OutputData<T>> CreateAsync() => new(await valueFactory().ConfigureAwait(false), IsKnown: false, IsSecret: false, []);
    }

    /// <summary>The same output, computed also from <paramref name="resource"/>.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(AddAsync());

        async Task<OutputData<T>> AddAsync()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value; meaningless when it is not known.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).Value;

    /// <summary>The resources that the value was computed from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
        => (await output.DataTask.ConfigureAwait(false)).Resources;
}
