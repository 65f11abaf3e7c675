using Infra.Catalog;
using Pulumi;

namespace Infra;

/// <summary>The catalogue of the stack that is running.</summary>
internal static class StackCatalog
{
    /// <summary>Reads the file that the configuration <c>dbready:catalogue</c> names in the project's folder, else <c>stacks/&lt;stack&gt;.yaml</c>.</summary>
    /// <exception cref="RunException">The catalogue cannot be used; the message lists every problem. Or it is in layers, and the stack that is deployed is not one of them.</exception>
    public static EnvironmentCatalog Read()
    {
        var deployment = Deployment.Instance;
        try
        {
            var file = CatalogReader.FileOf(deployment.StackName, new Config(CatalogReader.ConfigNamespace).Get(CatalogReader.ConfigKey));
            var catalog = CatalogReader.Read(deployment.RootDirectory, file).In(deployment.StackName);

            // A preview of the whole is what the gate judges best; deployed, it would declare everything a second time.
            return catalog is { Layers: not null, Layer: Layer.Whole } && !deployment.IsDryRun
                ? throw new RunException($"{file} is in layers: deploy {catalog.Environment}-servers and then {catalog.Environment}-access. Stack {deployment.StackName} is for previews only.")
                : catalog;
        }
        catch (CatalogException e)
        {
            throw new RunException($"The catalogue cannot be used:\n{e.Message}", e);
        }
    }
}
