using Testing;

namespace EndToEnd.Support;

/// <summary>What <c>dbready publish</c> wrote into an empty folder.</summary>
public sealed class Published : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();

    /// <summary>The policy pack: an executable.</summary>
    public string Pack => folder.PathOf("dbready-policies");

    /// <summary>The access provider: a plugin's tarball.</summary>
    public string Plugin { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var result = await Dbready.RunAsync("publish", "--out", folder.PathOf("."));
        Assert.True(result.ExitCode == 0, result.All);
        Plugin = Assert.Single(Directory.EnumerateFiles(folder.PathOf("."), "pulumi-resource-access-v*.tar.gz"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
