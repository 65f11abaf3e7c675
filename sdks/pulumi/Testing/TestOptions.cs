namespace Pulumi.Testing;

/// <summary>The run that a tested program sees.</summary>
public class TestOptions
{
    /// <summary>The project's name; <c>project</c> by default.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack's name; <c>stack</c> by default.</summary>
    public string? StackName { get; set; }

    /// <summary>The organization's name; <c>organization</c> by default.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of <c>Pulumi.yaml</c>; empty by default.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether the run is a preview; it is by default. Outputs that the mocks do not return are unknown then.</summary>
    public bool? IsPreview { get; set; }
}
