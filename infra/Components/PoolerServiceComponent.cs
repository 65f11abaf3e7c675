using System.Collections.Immutable;
using System.Globalization;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;

namespace Infra.Components;

/// <summary>
/// PgBouncer on ECS Fargate: tasks in private subnets behind an internal load balancer, under a private name that their certificate is for.
/// </summary>
internal sealed class PoolerServiceComponent : FactComponent
{
    // Until a task has read its secrets and listens.
    private const int GraceSeconds = 60;

    private readonly string _name;
    private readonly PoolerServiceArgs _args;

    public PoolerServiceComponent(string name, PoolerServiceArgs args, ComponentResourceOptions options)
        : base("dbready:pgbouncer:Service", name, FactsOf(args), options)
    {
        (_name, _args) = ($"{name}-pooler", args);
        var pooler = args.Server.Pooler!;
        var balancerGroup = DeclareGroup(_name, "load balancer");
        var taskGroup = DeclareGroup($"{_name}-tasks", "tasks");
        LetIn(balancerGroup, taskGroup);
        var balancer = new PoolerBalancer(_name, args, balancerGroup.Id, this);
        var definition = DeclareTask(pooler, (Resource?)args.Settings ?? DeclareLogin(name));
        var service = new Pulumi.Aws.Ecs.Service(
            _name,
            new ServiceArgs
            {
                Name = $"{PhysicalNames.Server(args.Aws.Catalog, args.Server)}-pooler",
                Cluster = args.Aws.Tasks!.ClusterArn,
                TaskDefinition = definition.Arn,
                DesiredCount = pooler.Tasks,
                LaunchType = "FARGATE",
                NetworkConfiguration = new ServiceNetworkConfigurationArgs { Subnets = args.Aws.Network!.SubnetIds, SecurityGroups = { taskGroup.Id }, AssignPublicIp = false },
                LoadBalancers = { new ServiceLoadBalancerArgs { ContainerName = "pgbouncer", ContainerPort = pooler.ListenPort, TargetGroupArn = balancer.TargetGroupArn } },
                DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },

                // The connection budget counts on as many tasks at one time, and never more.
                DeploymentMinimumHealthyPercent = pooler.SurgeTasks > 0 ? 100 : 50,
                DeploymentMaximumPercent = 100 * (pooler.Tasks + pooler.SurgeTasks) / pooler.Tasks,
                HealthCheckGracePeriodSeconds = GraceSeconds,
                EnableExecuteCommand = IsSessionPath,
                Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
            },
            new CustomResourceOptions { Parent = this, DependsOn = { balancer.Listener } });
        _ = new Record(
            _name,
            new RecordArgs
            {
                Name = pooler.Hostname,
                Type = "A",
                ZoneId = pooler.Run!.ZoneId,
                Aliases = { new RecordAliasArgs { Name = balancer.DnsName, ZoneId = balancer.ZoneId, EvaluateTargetHealth = true } },
            },
            new CustomResourceOptions { Parent = this });
        RegisterFacts(("loadBalancerArn", balancer.Arn), ("serviceArn", service.Id));
    }

    /// <summary>
    /// What its login must be made with, where another stack does that later. Tasks are up before: PgBouncer connects when a client does, and the load
    /// balancer's check is that it listens. Until the login is there clients are refused, and none of the tasks has failed.
    /// </summary>
    public PoolerLogin? Login { get; private set; }

    private bool IsSessionPath => _args.Aws.Catalog.Operators?.Path == Operators.Ssm;

    private static ImmutableDictionary<string, object?> FactsOf(PoolerServiceArgs args)
    {
        var (pooler, run) = (args.Server.Pooler!, args.Server.Pooler!.Run!);
        return Facts.Of(
            ("server", args.Server.Name),
            ("environment", args.Aws.Catalog.Environment),
            ("hostname", pooler.Hostname),
            ("listenPort", pooler.ListenPort),
            ("tasks", pooler.Tasks),
            ("image", run.Image),
            ("version", run.Version.ToString()),
            ("cpu", run.Cpu),
            ("memoryMiB", run.MemoryMiB),
            ("architecture", run.Architecture),
            ("stickiness", PoolerBalancer.Stickiness),
            ("stopTimeoutSeconds", PoolerBalancer.DrainSeconds),
            ("operatorSessions", args.Aws.Catalog.Operators?.Path == Operators.Ssm));
    }

    private SecurityGroup DeclareGroup(string name, string what) => new(
        name,
        new SecurityGroupArgs
        {
            Name = $"{PhysicalNames.Environment(_args.Aws.Catalog)}-{_args.Server.Id}{name[_args.Server.Name.Length..]}",
            Description = $"Pooler of {PhysicalNames.Server(_args.Aws.Catalog, _args.Server)}: {what}",
            VpcId = _args.Aws.Network!.VpcId,
            Tags = AwsTags.Of(_args.Aws.Catalog, _args.Server),
        },
        new CustomResourceOptions { Parent = this });

    /// <summary>Clients to the load balancer, that to the tasks, those to the server: each lets in the one before and nobody else.</summary>
    private void LetIn(SecurityGroup balancer, SecurityGroup tasks)
    {
        var (catalog, server) = (_args.Aws.Catalog, _args.Server);
        var (listen, serverPort) = (server.Pooler!.ListenPort, server.Rds!.Port);
        var let = PooledClients.LetIn(_name, balancer.Id, listen, "PgBouncer", server, _args.Aws, this);
        if (catalog.Operators?.SecurityGroup is { } bastion && let.Add(bastion))
            Ingress.From($"{_name}-{bastion}", balancer.Id, bastion, listen, "PgBouncer from operators", this);
        if (catalog.Collector is not null)
            Ingress.From($"{_name}-collector", balancer.Id, _args.Aws.Tasks!.SecurityGroupId!, listen, "PgBouncer from the collector", this);
        Egress.To(_name, balancer, tasks.Id, listen, this);
        Ingress.From($"{_name}-tasks", tasks.Id, balancer.Id, listen, "PgBouncer from its load balancer", this);
        Egress.Anywhere($"{_name}-tasks-443", tasks, 443, this);
        if (_args.On.SecurityGroupId is { } serverGroup)
        {
            Egress.To($"{_name}-tasks", tasks, serverGroup, serverPort, this);
            Ingress.From($"{_name}-server", serverGroup, tasks.Id, serverPort, "PostgreSQL from its pooler", this);
        }
        else
        {
            Egress.Anywhere($"{_name}-tasks", tasks, serverPort, this);
        }
    }

    private Resource DeclareLogin(string name)
    {
        var password = LoginPassword.Declare($"{name}-pooler-auth", this);
        var secret = PoolerComponent.Keep(new ServerRoles(_args.Aws.Catalog, _args.Server, _args.On, this), _args.Aws, _args.Server, password);
        Login = new PoolerLogin(password, secret.Arn);
        return secret.Version;
    }

    private TaskDefinition DeclareTask(Pooler pooler, Resource login)
    {
        var (aws, run) = (_args.Aws, pooler.Run!);
        var entries = PoolPlan.Entries(_args.Server, aws.Catalog.ServicesOn(_args.Server.Name));
        var container = ContainerDefinitions.Of(
            new ContainerPlan("pgbouncer", run.Image, ["/bin/sh", "-c"], [PoolerTask.Script(PgBouncerIni.Folder, entries.Any(entry => entry.ReadOnly))]) { Port = pooler.ListenPort, StopTimeoutSeconds = PoolerBalancer.DrainSeconds },
            aws.Tasks!.LogGroup,
            aws.Account.Region,
            [
                (PoolerTask.Ini, PgBouncerIni.Of(pooler, entries, PoolerTask.Host, PoolerTask.ReadHost, _args.Server.Rds!.Port, run.CaFile, PgBouncerIni.Folder)),
                (PoolerTask.AuthSecret, AuthSecret),
                (PoolerTask.CertificateSecret, run.CertificateSecret),
            ]);
        var execution = ServiceRole.Declare($"{_name}-execution", aws.Catalog, "ecs-tasks.amazonaws.com", [ServiceRole.TaskExecution], this);
        var inputs = new TaskDefinitionArgs
        {
            Family = $"{PhysicalNames.Server(aws.Catalog, _args.Server)}-pooler",
            ContainerDefinitions = container,
            Cpu = run.Cpu.ToString(CultureInfo.InvariantCulture),
            Memory = run.MemoryMiB.ToString(CultureInfo.InvariantCulture),
            NetworkMode = "awsvpc",
            RequiresCompatibilities = { "FARGATE" },
            RuntimePlatform = new TaskDefinitionRuntimePlatformArgs { CpuArchitecture = run.Architecture, OperatingSystemFamily = "LINUX" },
            ExecutionRoleArn = execution.Arn,
            TaskRoleArn = DeclareRole(aws, run).Arn,
            Tags = AwsTags.Of(aws.Catalog, _args.Server),
        };
        return new TaskDefinition(_name, inputs, new CustomResourceOptions { Parent = this, DependsOn = { aws.Tasks.Log, login } });
    }

    private string AuthSecret => PhysicalNames.Secret(_args.Aws.Catalog, _args.Server, "pooler-auth");

    /// <summary>Reads its two secrets; and, where operators open sessions in it, what Amazon ECS Developer Guide, "ECS Exec", asks for.</summary>
    private Role DeclareRole(AwsEnvironment aws, PoolerRun run)
    {
        var role = ServiceRole.Declare($"{_name}-task", aws.Catalog, "ecs-tasks.amazonaws.com", [], this);
        List<object> statements = [SecretAccess.Read([SecretAccess.ArnOf(aws.Account, AuthSecret), run.CertificateSecret])];
        if (IsSessionPath)
        {
            statements.Add(PolicyDocument.Allow(
                ["ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"], "*"));
        }

        _ = new RolePolicy($"{_name}-task", new RolePolicyArgs { Role = role.Name, Policy = PolicyDocument.Of(statements) }, new CustomResourceOptions { Parent = this });
        return role;
    }
}
