namespace Pulumi;

/// <summary>How the engine treats a component and its children.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the component's children, one per package.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>New options: the scalars of the second win, lists are joined.</summary>
    /// <exception cref="ArgumentException">One of them sets both <c>Provider</c> and <c>Providers</c>.</exception>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var result = new ComponentResourceOptions();
        result.Take(options1);
        result.Take(options2);
        return result;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void Take(ComponentResourceOptions? source)
    {
        if (source is { Provider: not null, Providers.Count: > 0 })
            throw new ArgumentException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", nameof(source));
        Apply(source);
        if (source is null)
            return;
        Providers.AddRange(source.Providers);
        if (Provider is null || Providers.Count == 0)
            return;

        // One set each: the merged component has both providers.
        Providers.Add(Provider);
        Provider = null;
    }
}
