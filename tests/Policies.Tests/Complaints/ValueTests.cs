using System.Globalization;
using System.Text.Json;
using Testing;

namespace Policies.Tests.Complaints;

/// <summary>What people complained of in other rule sets, which misread a value.</summary>
public sealed class ValueTests
{
    /// <summary>Checkov 1709 and 1651: the parameter is set, and the rule does not find it.</summary>
    [Fact]
    public void Message_says_which_group_was_read()
    {
        Gate.Prod("param-log-min-duration", Some.Parameters("postgres16", ("log_min_duration_statement", "1000"))).IsCompliant();
        Assert.StartsWith(
            "mandatory auth.parameters[log_min_duration_statement]: found \"-1\"",
            Assert.Single(Gate.Prod("param-log-min-duration", Some.Parameters("postgres16", ("log_min_duration_statement", "-1"))).Violations),
            StringComparison.Ordinal);
    }

    /// <summary>Every statement in the log floods it, and stores personal data.</summary>
    [Fact]
    public void Changes_of_the_schema_are_logged_and_not_every_statement()
    {
        Gate.Prod("param-log-statement", Some.Parameters("postgres16", ("log_statement", "ddl"))).IsCompliant();
        Assert.Single(Gate.Prod("param-log-statement", Some.Parameters("postgres16", ("log_statement", "all"))).Violations);
    }

    /// <summary>Checkov 372: a property that says false fails because it is there.</summary>
    [Fact]
    public void False_is_false()
    {
        Gate.Prod("rds-not-public", Some.Database(("publiclyAccessible", false))).IsCompliant();
        Gate.Prod("service-role-not-privileged", Some.Role("auth", ("superuser", false))).IsCompliant();
        Gate.Prod("neon-irreversible-flags", Some.Resource("neon:index/project:Project", "shop", ("hipaa", "no"))).IsCompliant();
    }

    /// <summary>Checkov 6199: a schedule is not recognised; later, every cron passes.</summary>
    [Theory]
    [InlineData("rate(30 days)", true)]
    [InlineData("cron(0 4 1 * ? *)", true)]
    [InlineData("rate(200 days)", false)]
    [InlineData("cron(0 4 1 1 ? *)", false)]
    public void Schedules_are_read(string schedule, bool passes)
    {
        var rotation = Some.Resource("aws:secretsmanager/secretRotation:SecretRotation", "r", ("rotationRules", Value.Map(("scheduleExpression", schedule))));
        Assert.Equal(passes, Gate.Prod("secret-rotation-interval", rotation).Violations.Length == 0);
    }

    /// <summary>cnspec 3707, the AWS user guide's issue 191: the wrong parameter is read, or one flagged that is 1 by default.</summary>
    [Theory]
    [InlineData("postgres15", true)]
    [InlineData("postgres14", false)]
    [InlineData("aurora-postgresql17", true)]
    [InlineData("aurora-postgresql16", false)]
    public void Default_of_force_ssl_is_that_of_the_family(string family, bool passes)
    {
        var type = family.StartsWith("aurora", StringComparison.Ordinal) ? "aws:rds/clusterParameterGroup:ClusterParameterGroup" : "aws:rds/parameterGroup:ParameterGroup";
        var group = Some.Resource(type, "auth", ("family", family), ("parameters", Some.ParameterList(("ssl", "0"))));
        Assert.Equal(passes, Gate.Prod("rds-force-ssl", group).Violations.Length == 0);
    }

    /// <summary>terraform-provider-neon 104, 140, 176: more history asked for than the plan has, and refused half-way.</summary>
    [Fact]
    public void Plan_is_asked_first()
    {
        var server = Some.Resource("dbready:neon:Server", "s", ("plan", "free"));
        var project = Some.Under(server.Urn, "neon:index/project:Project", "shop", ("historyRetentionSeconds", 86_400));
        Assert.StartsWith(
            "mandatory shop.historyRetentionSeconds: found 86400, expected at most 21600 on plan free.",
            Assert.Single(Gate.In("dev", "neon-plan-capable", server, project).Violations),
            StringComparison.Ordinal);
    }

    /// <summary>KICS, ScoutSuite: tables that nobody looked at again. Read the sources anew, correct what changed, and set the date.</summary>
    [Fact]
    public void Tables_are_younger_than_180_days()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("policies", "Data"), "*.json"))
        {
            using var table = JsonDocument.Parse(File.ReadAllText(file));
            var date = DateOnly.ParseExact(table.RootElement.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.True(date.AddDays(180) >= DateOnly.FromDateTime(DateTime.UtcNow), $"{Path.GetFileName(file)} was last read on {date:yyyy-MM-dd}");
            Assert.NotEqual("", table.RootElement.GetProperty("source").GetString());
        }
    }

    /// <summary>terraform-aws-rds 527: a managed password changes every week, to everybody's surprise.</summary>
    [Fact]
    public void Managed_password_is_advised_with_its_consequence()
        => Assert.EndsWith(
            "it changes every seven days, so give programs roles of their own.",
            Assert.Single(Gate.Prod("managed-master-password", Some.Database()).Violations),
            StringComparison.Ordinal);

    /// <summary>DELETE is forbidden, and sessions must be deleted.</summary>
    [Fact]
    public void Role_that_cleans_up_deletes_from_named_tables()
    {
        var service = Some.Service(("roles", Value.List(Value.Map(("name", "auth_cleanup"), ("kind", "cleanup"), ("login", true)))));
        var grant = Some.Resource(
            "access:index:Grant", "g", ("role", "auth_cleanup"), ("objectType", "table"), ("objects", Value.List("sessions")), ("privileges", Value.List("SELECT", "DELETE")));
        Gate.Prod("service-role-grants-minimal", service, Some.Role("auth_cleanup", ("login", true), ("service", "auth")), grant).IsCompliant();
    }

    /// <summary>A timeout for services ends migrations and dumps half-way.</summary>
    [Fact]
    public void Migrations_have_a_timeout_of_their_own()
    {
        var service = Some.Service(("roles", Value.List(Value.Map(("name", "auth_migrator"), ("kind", "migrator"), ("login", true)))));
        var migrator = Some.Role("auth_migrator", ("login", true), ("service", "auth"), ("settings", Value.Map(("statement_timeout", "2h"))));
        Gate.Prod("param-statement-timeout", Some.Server(), service, migrator).IsCompliant();
    }
}
