namespace Pulumi;

/// <summary>How the engine treats a resource of a provider.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replaced resource is deleted before its successor is created; the provider decides by default.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Names of outputs that are secret even where the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>The id of an existing resource that the stack takes over.</summary>
    public string? ImportId { get; set; }

    /// <summary>For providers: environment variable to the variable that its value is taken from.</summary>
    public Dictionary<string, string> EnvVarMappings { get; set; } = [];

    /// <summary>New options: the scalars of the second win, lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var result = new CustomResourceOptions();
        result.Take(options1);
        result.Take(options2);
        return result;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Take(CustomResourceOptions? source)
    {
        Apply(source);
        if (source is null)
            return;
        DeleteBeforeReplace = source.DeleteBeforeReplace ?? DeleteBeforeReplace;
        AdditionalSecretOutputs.AddRange(source.AdditionalSecretOutputs);
        ImportId = source.ImportId ?? ImportId;
        foreach (var (name, from) in source.EnvVarMappings)
            EnvVarMappings[name] = from;
    }
}
