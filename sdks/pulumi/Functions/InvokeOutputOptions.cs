namespace Pulumi;

/// <summary>How the engine calls a function of a package whose result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? dependsOn;

    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => dependsOn ??= [];
        set => dependsOn = value;
    }

    /// <summary>The dependencies, when there are any.</summary>
    internal InputList<Resource>? DependsOnOrNull => dependsOn;
}
