using System.Collections.Immutable;
using System.Globalization;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Infra.Components;

/// <summary>An RDS PostgreSQL instance with its parameters, its place in the network, and the provider that manages roles on it.</summary>
internal sealed class RdsServerComponent : FactComponent, IServerComponent
{
    // A Multi-AZ instance can take 40 minutes to create, and a change of class or storage longer.
    private static readonly CustomTimeouts Timeouts = new() { Create = TimeSpan.FromMinutes(90), Update = TimeSpan.FromMinutes(120), Delete = TimeSpan.FromMinutes(90) };

    public RdsServerComponent(string name, RdsServerArgs args, ComponentResourceOptions options)
        : base("dbready:rds:Server", name, FactsOf(args), options)
    {
        var instance = DeclareInstance(name, args);
        Address = instance.Address;
        PooledAddress = instance.Address;
        var masterSecretArn = instance.MasterUserSecrets.Apply(secrets => secrets.IsDefaultOrEmpty ? "" : secrets[0].SecretArn ?? "");
        Access = new Pulumi.Access.Provider(
            name,
            new Pulumi.Access.ProviderArgs
            {
                Host = instance.Address,
                Port = args.Server.Rds!.Port,
                Database = "postgres",
                Username = args.Server.Rds.MasterUsername,
                PasswordSecretArn = masterSecretArn,
                Region = args.Catalog.Aws.Region,
            },
            new CustomResourceOptions { Parent = this });
        RegisterFacts(("address", instance.Address), ("port", instance.Port), ("masterSecretArn", masterSecretArn));
    }

    public Output<string> Address { get; }

    public Output<string> PooledAddress { get; }

    public ProviderResource Access { get; }

    private static ImmutableDictionary<string, object?> FactsOf(RdsServerArgs args)
    {
        var (catalog, server) = (args.Catalog, args.Server);
        return Facts.Of(
            ("server", server.Name),
            ("environment", catalog.Environment),
            ("services", Facts.List(catalog.ServicesOn(server.Name).Select(service => service.Name))),
            ("profile", server.Profile),
            ("engineVersion", server.Rds!.EngineVersion),
            ("instanceClass", server.Rds.InstanceClass.Name),
            ("maxConnections", Capacity.MaxConnections(server)),
            ("masterUsername", server.Rds.MasterUsername));
    }

    private Instance DeclareInstance(string name, RdsServerArgs args)
    {
        var (catalog, server, rds) = (args.Catalog, args.Server, args.Server.Rds!);
        var physicalName = PhysicalNames.Server(catalog, server);
        var kmsKey = catalog.Aws.KmsKeyArn;
        return new Instance(
            name,
            new InstanceArgs
            {
                Identifier = physicalName,
                Engine = "postgres",
                EngineVersion = rds.EngineVersion,
                AutoMinorVersionUpgrade = !rds.EngineVersion.Contains('.', StringComparison.Ordinal),
                EngineLifecycleSupport = "open-source-rds-extended-support-disabled",
                InstanceClass = rds.InstanceClass.Name,
                AllocatedStorage = rds.AllocatedStorage,
                MaxAllocatedStorage = Maybe.Number(rds.MaxAllocatedStorage),
                StorageType = rds.StorageType,
                StorageEncrypted = true,
                KmsKeyId = Maybe.Text(kmsKey),
                MultiAz = rds.MultiAz,
                Username = rds.MasterUsername,
                ManageMasterUserPassword = true,
                MasterUserSecretKmsKeyId = Maybe.Text(kmsKey),
                IamDatabaseAuthenticationEnabled = rds.IamAuthentication,
                Port = rds.Port,
                PubliclyAccessible = rds.PubliclyAccessible,
                CaCertIdentifier = rds.CaCertIdentifier,
                ParameterGroupName = DeclareParameters(name, physicalName, server).Name,
                DbSubnetGroupName = rds.SubnetGroup is { } existing ? existing : DeclareSubnets(name, physicalName, args.Network!).Name,
                VpcSecurityGroupIds = rds.SecurityGroups.Count > 0
                    ? rds.SecurityGroups.ToImmutableArray()
                    : new RdsSecurityGroup(name, physicalName, server, catalog.ServicesOn(server.Name), args.Network!, this).Id,
                BackupRetentionPeriod = rds.BackupRetentionDays,
                BackupWindow = rds.BackupWindow.ToString(),
                MaintenanceWindow = rds.MaintenanceWindow.ToString(),
                CopyTagsToSnapshot = true,
                DeleteAutomatedBackups = !catalog.IsProduction,
                SkipFinalSnapshot = !catalog.IsProduction,
                FinalSnapshotIdentifier = Maybe.Text(catalog.IsProduction ? $"{physicalName}-final" : null),
                DeletionProtection = rds.DeletionProtection,
                ApplyImmediately = false,
                EnabledCloudwatchLogsExports = { "postgresql", "upgrade" },
                PerformanceInsightsEnabled = true,
                PerformanceInsightsKmsKeyId = Maybe.Text(kmsKey),
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = catalog.IsProduction,
                CustomTimeouts = Timeouts,

                // AWS answers an alias with the key's own ARN; without this, the next update would replace the database.
                IgnoreChanges = catalog.Aws.HasKeyAlias ? ["kmsKeyId", "masterUserSecretKmsKeyId", "performanceInsightsKmsKeyId"] : [],
            });
    }

    private ParameterGroup DeclareParameters(string name, string physicalName, Server server) => new(
        name,
        new ParameterGroupArgs
        {
            Family = string.Create(CultureInfo.InvariantCulture, $"postgres{server.Rds!.EngineMajor}"),

            // A prefix, so that the group of a new major version can be created before the old one is gone.
            NamePrefix = $"{physicalName}-",
            Description = $"Parameters of {physicalName}",
            Parameters = server.Parameters
                .Select(parameter => new ParameterGroupParameterArgs
                {
                    Name = parameter.Name,
                    Value = parameter.Value,
                    ApplyMethod = parameter.IsStatic ? "pending-reboot" : "immediate",
                })
                .ToImmutableArray(),
        },
        new CustomResourceOptions { Parent = this });

    private SubnetGroup DeclareSubnets(string name, string physicalName, NetworkIds network) => new(
        name,
        new SubnetGroupArgs { Name = physicalName, Description = $"Subnets of {physicalName}", SubnetIds = network.SubnetIds },
        new CustomResourceOptions { Parent = this });
}
