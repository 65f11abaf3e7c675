namespace Pulumi.Experimental.Provider;

/// <summary>The answer to <see cref="DiffRequest"/>.</summary>
public sealed class DiffResponse
{
    /// <summary>Whether anything changes; null lets the engine compare inputs itself.</summary>
    public bool? Changes { get; set; }

    /// <summary>Properties whose change replaces the resource.</summary>
    public IList<string>? Replaces { get; set; }

    /// <summary>Outputs that no update changes.</summary>
    public IList<string>? Stables { get; set; }

    /// <summary>A replacement deletes the old resource first.</summary>
    public bool DeleteBeforeReplace { get; set; }

    /// <summary>Properties that change.</summary>
    public IList<string>? Diffs { get; set; }

    /// <summary>Property path to change; null when only <see cref="Diffs"/> is known.</summary>
    public IDictionary<string, PropertyDiff>? DetailedDiff { get; set; }
}
