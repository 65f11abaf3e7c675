using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Catalog.Vocabulary;
using Pulumi;

namespace Infra.Components;

/// <summary>
/// Addresses of a proxy that is yet to be declared: the secrets that it logs in with come before it, and hold its address once it is there.
/// </summary>
internal sealed class ProxyAddresses
{
    private readonly TaskCompletionSource<ProxyComponent> _declared = new();

    public ProxyAddresses()
    {
        var proxy = Output.Create(_declared.Task);
        Endpoint = proxy.Apply(declared => declared.Endpoint);
        ReadEndpoint = proxy.Apply(declared => declared.ReadEndpoint);
        Id = proxy.Apply(declared => declared.Id);
    }

    /// <summary>Leads to the writer.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>Leads to readers where it has them; else to the writer.</summary>
    public Output<string> ReadEndpoint { get; }

    private Output<string> Id { get; }

    /// <summary>
    /// What a service's clients must be allowed to do where they log in with IAM: Amazon RDS User Guide, "Creating and using an IAM policy for IAM database
    /// access", resources of <c>rds-db:connect</c>.
    /// </summary>
    public ImmutableArray<object?> ConnectArns(AwsAccount account, Service service, ServiceDatabaseComponent database)
    {
        string[] kinds = ["service-a", "service-b", .. service.PooledLogins.Where(kind => kind != RoleKinds.Service)];
        return Facts.List(kinds, kind => Id.Apply(id => $"arn:{account.Partition}:rds-db:{account.Region}:{account.AccountId}:dbuser:{id}/{database.RoleNames[kind]}"));
    }

    /// <summary>Says which proxy it is.</summary>
    public void Are(ProxyComponent proxy) => _declared.SetResult(proxy);
}
