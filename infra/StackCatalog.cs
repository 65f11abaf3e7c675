using Infra.Catalog;
using Pulumi;

namespace Infra;

/// <summary>The catalogue of the stack that is running.</summary>
internal static class StackCatalog
{
    /// <summary>Reads <c>stacks/&lt;stack&gt;.yaml</c>, or the file that the configuration value <c>catalog</c> names, relative to the project's folder.</summary>
    /// <exception cref="RunException">The catalogue cannot be used; the message lists every problem.</exception>
    public static EnvironmentCatalog Read()
    {
        var deployment = Deployment.Instance;
        var file = new Config().Get("catalog") ?? $"stacks/{deployment.StackName}.yaml";
        try
        {
            return CatalogReader.Read(deployment.RootDirectory, file);
        }
        catch (CatalogException e)
        {
            throw new RunException($"The catalogue cannot be used:\n{e.Message}", e);
        }
    }
}
