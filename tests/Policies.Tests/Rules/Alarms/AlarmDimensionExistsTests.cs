namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmDimensionExistsTests
{
    private const string Rule = "alarm-dimension-exists";

    [Fact]
    public void Alarm_on_a_declared_database_passes() => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80)).IsCompliant();

    [Fact]
    public void Alarm_on_an_unknown_name_of_a_declared_database_passes()
    {
        var database = Some.Database();
        Gate.Prod(Rule, database, Some.From("dimensions", database.Urn, SomeAlarm.Type, "alarm", ("dimensions", Value.Map(("DBInstanceIdentifier", Value.Unknown))))).IsCompliant();
    }

    [Fact]
    public void Alarm_on_a_name_that_nobody_has_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80, ("dimensions", Value.Map(("DBClusterIdentifier", "gone")))))
            .Violates("mandatory alarm.dimensions.DBClusterIdentifier: found \"gone\", expected the identifier of a database in this stack. Take the dimension from the database's own output.");

    [Fact]
    public void Name_that_comes_from_elsewhere_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("CPUUtilization", 80, ("dimensions", Value.Map(("DBInstanceIdentifier", Value.Unknown))))).IsUnknown(Unknown.At(Rule, "alarm.dimensions.DBInstanceIdentifier"));

    [Fact]
    public void Name_that_is_made_up_by_the_provider_is_unknown()
        => Gate.Prod(Rule, Some.Database(), SomeAlarm.On("CPUUtilization", 80)).IsUnknown(Unknown.At(Rule, "auth.identifier"));

    [Fact]
    public void Stack_of_alarms_only_is_not_applicable() => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80)).IsNotApplicable("no RDS database is declared");
}
