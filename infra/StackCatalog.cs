using Infra.Catalog;
using Pulumi;

namespace Infra;

/// <summary>The catalogue of the stack that is running.</summary>
internal static class StackCatalog
{
    /// <summary>Reads <c>stacks/&lt;stack&gt;.yaml</c> in the project's folder.</summary>
    /// <exception cref="RunException">The catalogue cannot be used; the message lists every problem.</exception>
    public static EnvironmentCatalog Read()
    {
        var deployment = Deployment.Instance;
        try
        {
            return CatalogReader.Read(deployment.RootDirectory, $"stacks/{deployment.StackName}.yaml");
        }
        catch (CatalogException e)
        {
            throw new RunException($"The catalogue cannot be used:\n{e.Message}", e);
        }
    }
}
