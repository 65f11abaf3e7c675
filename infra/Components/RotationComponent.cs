using System.Globalization;
using Infra.Catalog;
using Infra.Sizing;
using Pulumi;

namespace Infra.Components;

/// <summary>Runs <c>dbready rotate</c> by schedule: every service's idle login gets a new password, becomes the current one, and the other ends; master logins that RDS does not keep get a new one.</summary>
internal sealed class RotationComponent : FactComponent
{
    public RotationComponent(string name, RotationArgs args, ComponentResourceOptions options)
        : base(
            "dbready:secrets:Rotation",
            name,
            Facts.Of(
                ("environment", args.Aws.Catalog.Environment),
                ("days", args.Aws.Catalog.Secrets.RotationDays),
                ("services", Facts.List(args.Aws.Catalog.Services.Select(service => service.Name))),
                ("masters", Facts.List(Masters(args.Aws.Catalog).Select(server => server.Name)))),
            options)
    {
        var (aws, catalog) = (args.Aws, args.Aws.Catalog);
        var days = catalog.Secrets.RotationDays!.Value;
        var tasks = new ScheduledTasks($"{name}-rotation", aws, Policy(aws), this);
        var container = ContainerDefinitions.Of(
            new ContainerPlan("rotation", catalog.Tasks!.Image, [], ["dbready", "rotate", catalog.WholeStack]), aws.Tasks!.LogGroup, aws.Account.Region, []);
        var schedule = days == 1 ? "rate(1 day)" : string.Create(CultureInfo.InvariantCulture, $"rate({days} days)");
        tasks.Add($"{name}-rotation", schedule, "rotation", container, storageGiB: null);
        RegisterFacts();
    }

    private static IEnumerable<Server> Masters(EnvironmentCatalog catalog) => catalog.Servers.Where(server => server.Rds is { ManagedMasterPassword: false });

    private static string Policy(AwsEnvironment aws)
    {
        var catalog = aws.Catalog;
        return PolicyDocument.Of(
            SecretAccess.Write(catalog.Services.Select(service => PhysicalNames.Secret(catalog, service, "service"))
                .Concat(Masters(catalog).Select(server => PhysicalNames.MasterSecret(catalog, server)))
                .Select(secret => SecretAccess.ArnOf(aws.Account, secret))),
            SecretAccess.Read(catalog.Servers
                .Where(server => catalog.ServicesOn(server.Name).Count > 0)
                .Select(server => SecretAccess.ArnOf(aws.Account, PhysicalNames.Secret(catalog, server, "rotator")))));
    }
}
