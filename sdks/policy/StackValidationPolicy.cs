namespace Pulumi.Policy;

/// <summary>A policy that judges all resources of a stack together, by their outputs.</summary>
public sealed class StackValidationPolicy : Policy
{
    /// <summary>The check; called concurrently.</summary>
    public required Action<StackValidationArgs, ReportViolation> ValidateStack { get; init; }
}
