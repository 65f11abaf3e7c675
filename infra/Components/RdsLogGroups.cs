using Infra.Catalog;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace Infra.Components;

/// <summary>
/// The log groups that RDS writes an instance's logs to. They exist before the instance: RDS would create them itself, and keep everything for ever.
/// </summary>
internal sealed class RdsLogGroups
{
    /// <summary>Logs that the instance hands over.</summary>
    public static readonly IReadOnlyList<string> Exports = ["postgresql", "upgrade"];

    public RdsLogGroups(AwsEnvironment aws, Server server, Resource parent)
        : this(aws, server, parent, server.Name, PhysicalNames.Server(aws.Catalog, server))
    {
    }

    public RdsLogGroups(AwsEnvironment aws, Server server, Resource parent, string name, string physicalName)
    {
        var exist = server.Rds!.Adopt is { HasLogGroups: true } adopted && adopted.Instance == physicalName;
        var logs = aws.Catalog.Logs;

        // RDS writes errors, slow queries, connections and audit lines to one group: the longest of their times holds for it.
        All.Add(Declare(aws, server, parent, $"{name}-postgresql", PhysicalNames.PostgresqlLog(physicalName), logs.ErrorDays, "error", exist));
        All.Add(Declare(aws, server, parent, $"{name}-upgrade", $"/aws/rds/instance/{physicalName}/upgrade", logs.GeneralDays, "general", exist));
    }

    public InputList<Resource> All { get; } = [];

    private static LogGroup Declare(AwsEnvironment aws, Server server, Resource parent, string name, string group, int days, string logClass, bool exists)
    {
        var tags = AwsTags.Of(aws.Catalog, server);
        tags.Add("logClass", logClass);
        return new LogGroup(
            name,
            new LogGroupArgs { Name = group, RetentionInDays = days, KmsKeyId = aws.LogKeyArn, Tags = tags },
            new CustomResourceOptions { Parent = parent, ImportId = exists ? group : null });
    }
}
