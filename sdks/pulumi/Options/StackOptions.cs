namespace Pulumi;

/// <summary>How the engine treats all resources of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions of this program that change resources before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Functions that the engine calls back to change resources.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
