using Infra.Catalog.Vocabulary;

namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>backups</c>.</summary>
internal static class BackupsBinder
{
    private static readonly ScalarType<DailyTime> Daily = new("a time of the day in UTC, such as 02:00", DailyTime.TryParse, static value => value.ToString());

    private static readonly ScalarType<WeeklyTime> Weekly = new("a time of the week in UTC, such as mon:06:00", WeeklyTime.TryParse, static value => value.ToString());

    public static Backups? Bind(Section parent, AwsAccount? aws, Network? network, SecretSettings secrets, TaskSettings? tasks)
    {
        if (parent.Map("backups") is not { } section)
            return null;
        var bound = new Backups(
            section.Required("region", AwsScalars.Region),
            section.Optional("kmsKey", AwsScalars.KmsKeyArn),
            section.Map("snapshots") is { } snapshots ? BindSnapshots(snapshots) : null,
            section.Map("dump") is { } dump ? BindDump(dump) : null);
        section.Finish();
        if (aws is null)
            section.Problem("region", "found without aws, allowed beside aws only. Add aws with accountId and region.");
        else if (bound.Region is not null && bound.Region == aws.Region)
            section.Problem("region", $"found {bound.Region}, which is the databases' own, allowed another region: what takes the one away must not take the copies.");
        if (bound.KmsKeyArn is { } key && bound.Region is not null && !key.Contains($":{bound.Region}:", StringComparison.Ordinal))
            section.Problem("kmsKey", $"found a key of another region, allowed a key in {bound.Region}.");
        if (bound.Dump is not null && tasks is null)
            section.Problem("dump", "found without tasks, allowed beside tasks only. Add tasks with the image that runs it.");
        if (bound.Dump is not null && aws is not null && secrets.Store != SecretStores.SecretsManager)
            section.Problem("dump", "found beside secrets.store: stackOutput, allowed beside secretsManager only: a task reads its login there.");
        if (bound.Dump is not null && network?.Cidr is not null)
            section.Problem("dump", "found beside network.cidr, allowed in a network that is there: one of its own has no way to another region, where dumps go.");
        return bound;
    }

    private static SnapshotBackups BindSnapshots(Section section)
    {
        var irreversible = section.Or("irreversible", Scalars.Boolean, false);
        var changeable = section.OptionalValue("changeableFor", Quantities.Days(3, 36_500));
        var bound = new SnapshotBackups(
            section.Or("at", Daily, new DailyTime(5 * 60)),
            section.Or("retention", Quantities.Days(1, 36_500), 35),
            irreversible ? changeable : null,
            section.Or("restoreTest", Weekly, new WeeklyTime(6 * 60)));
        section.Finish();
        if (irreversible && changeable is null && !section.Has("changeableFor"))
            section.Missing("changeableFor", "days from 3d on, in which the lock can still be taken off; after them nobody can, and the stack can never be destroyed");
        if (!irreversible && changeable is not null)
            section.Problem("changeableFor", "found without irreversible: true, allowed beside it only. Remove it, and an administrator can take the lock off.");
        return bound;
    }

    private static DumpBackups BindDump(Section section)
    {
        var bound = new DumpBackups(
            section.Or("at", Daily, new DailyTime(2 * 60)),
            section.Or("retention", Quantities.Days(1, 3_650), 30),
            section.Or("storage", Quantities.Gibibytes(21, 200), 50),
            section.Or("objectLock", Scalars.Boolean, false));
        section.Finish();
        return bound;
    }
}
