using Infra.Catalog;
using Pulumi;

namespace Infra;

/// <summary>The catalogue of the stack that is running.</summary>
internal static class StackCatalog
{
    /// <summary>Reads the file that the configuration <c>dbready:catalogue</c> names in the project's folder, else <c>stacks/&lt;stack&gt;.yaml</c>.</summary>
    /// <exception cref="RunException">The catalogue cannot be used; the message lists every problem.</exception>
    public static EnvironmentCatalog Read()
    {
        var deployment = Deployment.Instance;
        try
        {
            var file = CatalogReader.FileOf(deployment.StackName, new Config(CatalogReader.ConfigNamespace).Get(CatalogReader.ConfigKey));
            return CatalogReader.Read(deployment.RootDirectory, file).In(deployment.StackName);
        }
        catch (CatalogException e)
        {
            throw new RunException($"The catalogue cannot be used:\n{e.Message}", e);
        }
    }
}
