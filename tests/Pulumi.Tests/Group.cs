namespace Pulumi.Tests;

/// <summary>A component with a child or none.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, Action<Group>? children = null)
        : base("test:index:Group", name, ResourceArgs.Empty, options)
    {
        children?.Invoke(this);
        Label = Output.Create("label of " + name);
        RegisterOutputs();
    }

    [Output("label")]
    public Output<string> Label { get; private set; }
}
