using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class ServerlessFanoutBoundedTests
{
    private const string Rule = "serverless-fanout-bounded";
    private const string Next = "Reserve as many concurrent executions as the connection budget has room for.";
    private const string Lambda = "aws:lambda/function:Function";

    [Fact]
    public void Function_with_a_limit_passes() => Gate.Prod(Rule, Function(("reservedConcurrentExecutions", 10))).IsCompliant();

    [Fact]
    public void Function_without_a_limit_violates()
    {
        Gate.Prod(Rule, Function()).Violates($"mandatory f.reservedConcurrentExecutions: found -1 by default, expected more than 0. {Next}");
        Gate.In("dev", Rule, Function(("reservedConcurrentExecutions", -1))).Violates($"advisory f.reservedConcurrentExecutions: found -1, expected more than 0. {Next}");
    }

    [Fact]
    public void Function_is_told_by_the_database_in_its_environment()
    {
        var database = Some.Database();
        Gate.Prod(Rule, database, Some.From("environment", database.Urn, Lambda, "f", ("environment", Value.Map(("variables", Value.Map(("HOST", Value.Unknown)))))))
            .Violates($"mandatory f.reservedConcurrentExecutions: found -1 by default, expected more than 0. {Next}");
    }

    [Fact]
    public void Scaling_target_without_a_limit_violates()
    {
        Gate.Prod(Rule, Target(("maxCapacity", 4))).IsCompliant();
        Gate.Prod(Rule, Target()).Violates("mandatory t.maxCapacity: found nothing, expected more than 0. Say how many tasks there may be, at most.");
    }

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Function(("reservedConcurrentExecutions", Value.Unknown))).IsUnknown(Unknown.At(Rule, "f.reservedConcurrentExecutions"));
        Gate.Prod(Rule, Target(("maxCapacity", Value.Unknown))).IsUnknown(Unknown.At(Rule, "t.maxCapacity"));
    }

    [Fact]
    public void Functions_without_a_database_are_not_applicable()
        => Gate.Prod(Rule, Some.Resource(Lambda, "f", ("environment", Value.Map(("variables", Value.Map(("LOG_LEVEL", "info")))))))
            .IsNotApplicable("no function or scaling target connects to a database");

    private static PolicyResource Function(params (string Name, object Value)[] props)
        => Some.Resource(Lambda, "f", [("environment", Value.Map(("variables", Value.Map(("DATABASE_URL", "made-up"))))), .. props]);

    private static PolicyResource Target(params (string Name, object Value)[] props) => Some.Resource("aws:appautoscaling/target:Target", "t", props);
}
