using System.Collections.Immutable;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Infra.Components;

/// <summary>RDS Proxy in front of a server: it takes the services' logins over TLS, and reads their secrets and no others.</summary>
internal sealed class ProxyComponent : FactComponent
{
    private const string TargetGroup = "default";

    private readonly string _name;
    private readonly ProxyArgs _args;

    public ProxyComponent(string name, ProxyArgs args, ComponentResourceOptions options)
        : base("dbready:rds:Proxy", name, FactsOf(args), options)
    {
        (_name, _args) = ($"{name}-proxy", args);
        var group = DeclareGroup();
        var proxy = DeclareProxy(args.Server.Proxy!, group);
        DeclareTarget(proxy);
        Endpoint = proxy.Endpoint;
        ReadEndpoint = ProxyPlan.HasReadEndpoint(args.Server) ? DeclareReadEndpoint(proxy, group).Endpoint : Endpoint;

        // The last part of the ARN is the id that permissions to connect are about.
        Id = proxy.Arn.Apply(arn => arn[(arn.LastIndexOf(':') + 1)..]);
        RegisterFacts(("endpoint", Endpoint), ("readEndpoint", ReadEndpoint), ("resourceId", Id));
    }

    public Output<string> Endpoint { get; }

    /// <summary>Leads to a cluster's readers; else the same.</summary>
    public Output<string> ReadEndpoint { get; }

    /// <summary>Its id, as in <c>rds-db:connect</c>.</summary>
    public Output<string> Id { get; }

    private static ImmutableDictionary<string, object?> FactsOf(ProxyArgs args)
    {
        var (catalog, server, proxy) = (args.Aws.Catalog, args.Server, args.Server.Proxy!);
        var plan = ProxyPlan.Of(catalog, server);
        return Facts.Of(
            ("server", server.Name),
            ("environment", catalog.Environment),
            ("maxConnectionsPercent", plan.MaxConnectionsPercent),
            ("maxIdleConnectionsPercent", plan.MaxIdleConnectionsPercent),
            ("maxConnectionsAllowed", plan.Connections),
            ("connectionBorrowTimeout", Facts.Seconds(proxy.ConnectionBorrowTimeout)),
            ("idleClientTimeout", Facts.Seconds(proxy.IdleClientTimeout)),
            ("iamAuth", IamAuth(proxy)),
            ("logins", Facts.List(args.Logins, login => Facts.Of(("service", login.Service.Name), ("role", login.Kind), ("secret", SecretName(args, login))))));
    }

    private static string IamAuth(RdsProxy proxy) => proxy.RequiresIam ? "REQUIRED" : "DISABLED";

    private static string SecretName(ProxyArgs args, ProxyLogin login) => PhysicalNames.Secret(args.Aws.Catalog, login.Service, login.Kind);

    private Proxy DeclareProxy(RdsProxy declared, SecurityGroup group)
    {
        var auths = new InputList<ProxyAuthArgs>();
        foreach (var login in _args.Logins)
        {
            auths.Add(new ProxyAuthArgs
            {
                AuthScheme = "SECRETS",
                ClientPasswordAuthType = "POSTGRES_SCRAM_SHA_256",
                Description = $"{login.Service.Name} ({login.Kind})",
                IamAuth = IamAuth(declared),
                SecretArn = login.SecretArn,
            });
        }

        return new Proxy(
            _name,
            new Pulumi.Aws.Rds.ProxyArgs
            {
                Name = PhysicalNames.Proxy(_args.Aws.Catalog, _args.Server),
                EngineFamily = "POSTGRESQL",
                RoleArn = DeclareRole().Arn,
                Auths = auths,
                RequireTls = true,
                DebugLogging = false,
                IdleClientTimeout = Facts.Seconds(declared.IdleClientTimeout),
                VpcSubnetIds = _args.Aws.Network!.SubnetIds,
                VpcSecurityGroupIds = { group.Id },
                Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
            },
            new CustomResourceOptions { Parent = this });
    }

    private void DeclareTarget(Proxy proxy)
    {
        var (plan, declared) = (ProxyPlan.Of(_args.Aws.Catalog, _args.Server), _args.Server.Proxy!);
        var pool = new ProxyDefaultTargetGroup(
            _name,
            new ProxyDefaultTargetGroupArgs
            {
                DbProxyName = proxy.Name,
                ConnectionPoolConfig = new ProxyDefaultTargetGroupConnectionPoolConfigArgs
                {
                    MaxConnectionsPercent = plan.MaxConnectionsPercent,
                    MaxIdleConnectionsPercent = plan.MaxIdleConnectionsPercent,
                    ConnectionBorrowTimeout = Facts.Seconds(declared.ConnectionBorrowTimeout),
                },
            },
            new CustomResourceOptions { Parent = this });
        var target = new ProxyTargetArgs { DbProxyName = proxy.Name, TargetGroupName = TargetGroup };
        if (_args.Server.Rds!.Aurora is null)
            target.DbInstanceIdentifier = _args.On.Identifier;
        else
            target.DbClusterIdentifier = _args.On.Identifier;

        // A cluster is a target once it has an instance.
        _ = new ProxyTarget(_name, target, new CustomResourceOptions { Parent = this, DependsOn = { pool, (Resource)_args.On } });
    }

    private ProxyEndpoint DeclareReadEndpoint(Proxy proxy, SecurityGroup group) => new(
        $"{_name}-reads",
        new ProxyEndpointArgs
        {
            DbProxyName = proxy.Name,
            DbProxyEndpointName = $"{PhysicalNames.Proxy(_args.Aws.Catalog, _args.Server)}-reads",
            TargetRole = "READ_ONLY",
            VpcSubnetIds = _args.Aws.Network!.SubnetIds,
            VpcSecurityGroupIds = { group.Id },
            Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
        },
        new CustomResourceOptions { Parent = this });

    /// <summary>Clients to the proxy, that to the server: each lets in the one before and nobody else.</summary>
    private SecurityGroup DeclareGroup()
    {
        var (aws, server) = (_args.Aws, _args.Server);
        var group = new SecurityGroup(
            _name,
            new SecurityGroupArgs
            {
                Name = PhysicalNames.Proxy(aws.Catalog, server),
                Description = $"Proxy of {PhysicalNames.Server(aws.Catalog, server)}",
                VpcId = aws.Network!.VpcId,
                Tags = AwsTags.Of(aws.Catalog, server),
            },
            new CustomResourceOptions { Parent = this });
        PooledClients.LetIn(_name, group.Id, RdsProxy.Port, "RDS Proxy", server, aws, this);
        if (_args.On.SecurityGroupId is { } serverGroup)
        {
            Egress.To(_name, group, serverGroup, server.Rds!.Port, this);
            Ingress.From($"{_name}-server", serverGroup, group.Id, server.Rds.Port, "PostgreSQL from its proxy", this);
        }
        else
        {
            Egress.Anywhere(_name, group, server.Rds!.Port, this);
        }

        return group;
    }

    /// <summary>
    /// Reads the secrets of those who log in, and decrypts them through Secrets Manager only: a key of the environment's own lets it by its policy, and so
    /// must one that is named by an alias, which no permission can name.
    /// </summary>
    private Role DeclareRole()
    {
        var (catalog, account) = (_args.Aws.Catalog, _args.Aws.Account);
        List<object> statements = [SecretAccess.Read(_args.Logins.Select(login => SecretAccess.ArnOf(account, SecretName(_args, login))))];
        if (account is { KmsKeyArn: { } key, HasKeyAlias: false })
            statements.Add(SecretAccess.Decrypt(account, key));
        var role = ServiceRole.Declare(_name, catalog, "rds.amazonaws.com", [], this);
        _ = new RolePolicy(_name, new RolePolicyArgs { Role = role.Name, Policy = PolicyDocument.Of(statements) }, new CustomResourceOptions { Parent = this });
        return role;
    }
}
