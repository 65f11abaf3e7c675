using Pulumi.Policy;

namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmPoolUsageTests
{
    private const string Rule = "alarm-pool-usage";

    [Fact]
    public void Early_alarms_pass()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", 80, ("namespace", "shop")), SomeAlarm.Named("critical", "db.pool_usage_percent", 90, ("namespace", "shop"))).IsCompliant();

    [Fact]
    public void Late_alarm_violates()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", 95, ("namespace", "shop"))).Violates("mandatory alarm.threshold: found 95 %, expected 80 % or less. Lower the threshold.");

    [Fact]
    public void Proxy_borrows_connections_of_the_server()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("DatabaseConnectionsCurrentlyBorrowed", 400)).Violates("mandatory alarm.threshold: found 400 connections (98.8 % of 405), expected 324 connections (80 % of 405) or less. Reckon it from max_connections.");

    [Fact]
    public void Alarm_on_a_proxy_is_about_the_database_behind_it()
    {
        var large = Some.Resource(Some.Instance, "large", ("engine", "postgres"), ("identifier", "large-db"), ("instanceClass", "db.m6g.2xlarge"));
        PolicyResource Target(string name) => Some.Resource("aws:rds/proxyTarget:ProxyTarget", name, ("dbProxyName", name + "-proxy"), ("dbInstanceIdentifier", name + "-db"));
        PolicyResource Alarm(string name, int threshold) => SomeAlarm.Named(name, "DatabaseConnectionsCurrentlyBorrowed", threshold, ("dimensions", Value.Map(("ProxyName", name + "-proxy"))));

        // 80 % of 405, and of 3243.
        Gate.Prod(Rule, SomeAlarm.Database(), large, Target("auth"), Target("large"), Alarm("auth", 324), Alarm("large", 2594)).IsCompliant();
        Gate.Prod(Rule, SomeAlarm.Database(), large, Target("auth"), Target("large"), Alarm("auth", 325), Alarm("large", 2594))
            .Violates("mandatory auth.threshold: found 325 connections (80.2 % of 405), expected 324 connections (80 % of 405) or less. Reckon it from max_connections.");
    }

    [Fact]
    public void Unknown_threshold_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.Database(), SomeAlarm.On("db.pool_usage_percent", Value.Unknown, ("namespace", "shop"))).IsUnknown(Unknown.At(Rule, "alarm.threshold"));

    [Fact]
    public void Without_such_an_alarm_it_does_not_apply()
        => Gate.Prod(Rule, SomeAlarm.Database()).IsNotApplicable("no such alarm is declared; alarm-set-complete says which are missing");
}
