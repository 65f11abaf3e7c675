using Pulumi.Policy;

namespace Policies.Model;

/// <summary>A component of the readiness program: says which environment it was declared for.</summary>
/// <param name="Resource">The resource.</param>
public abstract record DeclaredSubject(PolicyResource Resource) : Subject(Resource)
{
    /// <summary>The environment's name.</summary>
    public Fact<string> Environment => Resource.Text("environment");
}
