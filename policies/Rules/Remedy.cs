using Policies.Model;
using Pulumi.Experimental;

namespace Policies.Rules;

/// <summary>What is set on a resource that breaks a rule: names of inputs with their values.</summary>
/// <param name="subject">The resource.</param>
/// <param name="verdict">The rule's limits, and the environment.</param>
public delegate IEnumerable<KeyValuePair<string, PropertyValue>> Remedy(Subject subject, Verdict verdict);
