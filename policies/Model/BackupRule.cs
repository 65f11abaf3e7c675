namespace Policies.Model;

/// <summary>A rule of a plan of AWS Backup.</summary>
/// <param name="Node">Where it is declared.</param>
public sealed record BackupRule(Node Node)
{
    /// <summary>When it runs; AWS's own is every day at five.</summary>
    public Fact<string> Schedule => Node["schedule"].Text().Or("cron(0 5 ? * * *)");

    /// <summary>Days that its backups are kept; absent: for ever.</summary>
    public Fact<double> DeleteAfterDays => Node["lifecycle"]["deleteAfter"].Number();

    /// <summary>The copies that are made of its backups.</summary>
    public IEnumerable<BackupCopy> ReadCopies() => Node["copyActions"].Items.Select(copy => new BackupCopy(copy));
}
