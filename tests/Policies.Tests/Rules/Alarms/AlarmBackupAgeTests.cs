namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmBackupAgeTests
{
    private const string Rule = "alarm-backup-age";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.backup_age_hours", 24, ("namespace", "shop"), ("treatMissingData", "breaching"))).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.backup_age_hours", 48, ("namespace", "shop"), ("treatMissingData", "breaching"))).Violates("mandatory alarm.threshold: found 48 h, expected 24 h or less. Lower the threshold.");

    [Fact]
    public void Silence_that_is_fine_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.backup_age_hours", 24, ("namespace", "shop"))).Violates("mandatory alarm.treatMissingData: found \"notBreaching\", expected breaching. Set it: a job that does not run sends nothing.");

    [Fact]
    public void Count_of_finished_jobs_is_a_sign_too()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("NumberOfBackupJobsCompleted", 1, ("namespace", "AWS/Backup"), ("dimensions", Value.Null), ("treatMissingData", "breaching"))).IsCompliant();

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.backup_age_hours", Value.Unknown, ("namespace", "shop"), ("treatMissingData", "breaching"))).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
