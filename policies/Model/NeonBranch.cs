using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A branch of a Neon project.</summary>
/// <param name="Resource">The resource.</param>
public sealed record NeonBranch(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>Name.</summary>
    public required Fact<string> Name { get; init; }

    /// <summary>The project.</summary>
    public required Fact<string> ProjectId { get; init; }

    /// <summary>The branch that it starts from; absent: the default branch.</summary>
    public required Fact<string> ParentId { get; init; }

    /// <summary><c>yes</c> when it is protected.</summary>
    public required Fact<string> Protected { get; init; }

    /// <summary>Whether it is for a test or a preview, by the first word of its name: <c>preview/shop-12</c>.</summary>
    public bool IsTemporary => Name.Value is { } name && name.Split('/') is [("preview" or "test" or "ci"), _, ..];

    /// <summary>Whether it is for tests, which need it for a day and no longer.</summary>
    public bool IsForTests => IsTemporary && !Name.Value!.StartsWith("preview/", StringComparison.Ordinal);

    /// <summary>The project that it is of; null when it is declared elsewhere.</summary>
    public NeonProject? ProjectIn(StackModel stack) => NeonProject.Of(stack, ProjectId);
}
