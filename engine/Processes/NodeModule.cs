namespace Engine.Processes;

/// <summary>Finds the official Node SDK that a project has installed.</summary>
internal static class NodeModule
{
    /// <summary>The start script of <c>@pulumi/pulumi</c>, looked up as Node does: in each <c>node_modules</c> upwards.</summary>
    /// <param name="folder">Where to begin.</param>
    /// <param name="script"><c>run</c> or <c>run-policy-pack</c>.</param>
    /// <returns><see langword="null"/> when it is not installed.</returns>
    public static string? Find(string folder, string script)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var path = Path.Combine(current.FullName, "node_modules", "@pulumi", "pulumi", "cmd", script);
            if (File.Exists(Path.Combine(path, "index.js")) || File.Exists(path + ".js"))
                return path;
        }

        return null;
    }
}
