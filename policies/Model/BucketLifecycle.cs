using Pulumi.Policy;

namespace Policies.Model;

/// <summary>When the objects of a bucket end.</summary>
/// <param name="Resource">The resource.</param>
public sealed record BucketLifecycle(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The bucket.</summary>
    public required Fact<string> Bucket { get; init; }

    /// <summary>Where the rules are declared.</summary>
    public required Node Rules { get; init; }

    /// <summary>Days after which objects end, by each rule that is enabled and ends them.</summary>
    public IEnumerable<Fact<double>> ReadExpirations()
        => Rules.Items.Where(rule => rule["status"].Text().Value == "Enabled").Select(rule => rule["expiration"]["days"].Number()).Where(days => !days.IsAbsent);

    /// <summary>The same of the older way to declare rules, in the bucket.</summary>
    /// <param name="rules">Where they are declared.</param>
    public static IEnumerable<Fact<double>> ReadInline(Node rules)
        => rules.Items.Where(rule => rule["enabled"].Bool().Value).Select(rule => rule["expiration"]["days"].Number()).Where(days => !days.IsAbsent);
}
