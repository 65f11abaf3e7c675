using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Infra.Components;

/// <summary>A role that one AWS service acts as.</summary>
internal static class ServiceRole
{
    /// <summary>AWS's own policy of the role that ECS starts a task as: it pulls the image and writes the log.</summary>
    public const string TaskExecution = "service-role/AmazonECSTaskExecutionRolePolicy";

    /// <summary>Declares it.</summary>
    /// <param name="name">Name of the resources.</param>
    /// <param name="catalog">The environment.</param>
    /// <param name="service">The service's principal, such as <c>backup.amazonaws.com</c>.</param>
    /// <param name="managedPolicies">AWS's own policies that it needs, by path and name.</param>
    /// <param name="parent">The component that it belongs to.</param>
    public static Role Declare(string name, EnvironmentCatalog catalog, string service, IReadOnlyList<string> managedPolicies, Resource parent)
    {
        var role = new Role(
            name,
            new RoleArgs
            {
                Name = NameOf(name, catalog),
                Description = $"{service} in {PhysicalNames.Environment(catalog)}",
                AssumeRolePolicy = PolicyDocument.Trust(service),
                Tags = AwsTags.Of(catalog),
            },
            new CustomResourceOptions { Parent = parent });
        foreach (var policy in managedPolicies)
        {
            _ = new RolePolicyAttachment(
                $"{name}-{policy.Split('/')[^1]}",
                new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = $"arn:{catalog.Aws!.Partition}:iam::aws:policy/{policy}" },
                new CustomResourceOptions { Parent = parent });
        }

        return role;
    }

    /// <summary>The ARN of the role of that name, before it is there.</summary>
    public static string ArnOf(string name, EnvironmentCatalog catalog) => $"arn:{catalog.Aws!.Partition}:iam::{catalog.Aws.AccountId}:role/{NameOf(name, catalog)}";

    private static string NameOf(string name, EnvironmentCatalog catalog) =>
        $"{PhysicalNames.Environment(catalog)}-{(name.StartsWith($"{catalog.Environment}-", StringComparison.Ordinal) ? name[(catalog.Environment.Length + 1)..] : name)}";
}
