namespace Policies.Rules;

/// <summary>What a rule is judged from.</summary>
public enum RuleSource
{
    /// <summary>The inputs of one resource.</summary>
    Resource,

    /// <summary>All resources of a stack, with their dependencies.</summary>
    Stack,

    /// <summary>The planned steps, which no policy pack is shown.</summary>
    Plan,
}
