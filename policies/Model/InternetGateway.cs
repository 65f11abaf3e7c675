using Pulumi.Policy;

namespace Policies.Model;

/// <summary>The way from a VPC to the internet, and back.</summary>
/// <param name="Resource">The resource.</param>
public sealed record InternetGateway(PolicyResource Resource) : Subject(Resource);
