using System.Collections.Immutable;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ec2/securityGroup:SecurityGroup</c> with the rules that it declares itself.</summary>
internal static class SecurityGroupAdapter
{
    public const string Token = "aws:ec2/securityGroup:SecurityGroup";

    public static IngressRules Read(PolicyResource r)
    {
        var ingress = r.At("ingress");
        return new(r)
        {
            Source = ingress,
            Rules = [.. ingress.Items.Select(rule => new IngressRule(
                rule["protocol"].Text(), rule["fromPort"].Number(), rule["toPort"].Number(), Cidrs(rule["cidrBlocks"], rule["ipv6CidrBlocks"])))],
        };
    }

    /// <summary>The addresses in lists; one unknown address stands for a list that is unknown.</summary>
    public static ImmutableArray<Fact<string>> Cidrs(params ReadOnlySpan<Node> lists)
    {
        var cidrs = ImmutableArray.CreateBuilder<Fact<string>>();
        foreach (var list in lists)
        {
            if (list.IsUnknown)
                cidrs.Add(list.Text());
            foreach (var item in list.Items)
                cidrs.Add(item.Text());
        }

        return cidrs.ToImmutable();
    }
}
