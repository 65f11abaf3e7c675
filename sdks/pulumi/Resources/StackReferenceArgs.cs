namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack: <c>organization/project/stack</c>; the reference's own name by default.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
