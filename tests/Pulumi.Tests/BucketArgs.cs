namespace Pulumi.Tests;

internal sealed class BucketArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? tags;

    [Input("rules")]
    private InputList<string>? rules;

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("extra")]
    public Input<object>? Extra { get; set; }

    public InputMap<string> Tags
    {
        get => tags ??= [];
        set => tags = value;
    }

    public InputList<string> Rules
    {
        get => rules ??= [];
        set => rules = value;
    }
}
