namespace Testing;

/// <summary>The clone that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Infra.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below <see cref="Root"/>.</summary>
    public static string PathOf(params string[] segments) => Path.Combine([Root, .. segments]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"no folder with Pulumi.yaml above {AppContext.BaseDirectory}");
    }
}
