using System.Collections.Immutable;

namespace Pulumi.Tests;

/// <summary>A resource as the official generator writes them.</summary>
[ResourceType("test:index:Bucket", "1.2.3")]
internal sealed class Bucket : CustomResource
{
    public Bucket(string name, BucketArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Bucket", name, args ?? new BucketArgs(), MakeOptions(options, ""))
    {
    }

    private Bucket(string name, Input<string> id, CustomResourceOptions? options)
        : base("test:index:Bucket", name, null, MakeOptions(options, id))
    {
    }

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    public static Bucket Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new() { Version = "1.2.3" }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
