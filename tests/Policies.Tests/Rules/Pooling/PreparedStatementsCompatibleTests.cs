using Pulumi.Policy;

namespace Policies.Tests.Rules.Pooling;

public sealed class PreparedStatementsCompatibleTests
{
    private const string Rule = "prepared-statements-compatible";
    private const string Next = "expected false while max_prepared_statements is 0. Let PgBouncer keep prepared statements, or switch them off in the client.";

    [Fact]
    public void Pooler_that_keeps_them_passes()
    {
        Gate.Prod(Rule, Pooler("transaction", 100), Client(("preparedStatements", true))).IsCompliant();
        Gate.Prod(Rule, Some.Pooler(("poolMode", "transaction")), Client(("preparedStatements", true))).IsCompliant();
    }

    [Fact]
    public void Clients_without_them_and_sessions_pass()
    {
        Gate.Prod(Rule, Pooler("transaction", 0), Client(("preparedStatements", false))).IsCompliant();
        Gate.Prod(Rule, Pooler("session", 0), Client(("preparedStatements", true))).IsCompliant();
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Client_with_them_violates(string stack)
        => Gate.In(stack, Rule, Pooler("transaction", 0), Client(("preparedStatements", true))).Violates($"advisory auth.clients[0].preparedStatements: found true, {Next}");

    [Fact]
    public void Client_that_does_not_say_violates()
        => Gate.Prod(Rule, Pooler("transaction", 0), Client()).Violates($"advisory auth.clients[0].preparedStatements: found nothing, {Next}");

    [Fact]
    public void Unknown_values_are_unknown()
    {
        Gate.Prod(Rule, Pooler("transaction", Value.Unknown), Client()).IsUnknown(Unknown.At(Rule, "auth.maxPreparedStatements", "advisory"));
        Gate.Prod(Rule, Pooler("transaction", 0), Client(("preparedStatements", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "auth.clients[0].preparedStatements", "advisory"));
    }

    [Fact]
    public void Stack_without_a_pooler_is_not_applicable()
        => Gate.Prod(Rule, Client(("preparedStatements", true))).IsNotApplicable("no PgBouncer is declared; RDS Proxy and Neon's pooler keep track themselves");

    private static PolicyResource Pooler(string mode, object statements) => Some.Pooler(("poolMode", mode), ("maxPreparedStatements", statements));

    private static PolicyResource Client(params (string Name, object Value)[] client)
        => Some.Service(("clients", Value.List(Value.Map([("name", "api"), ("via", "pooled"), .. client]))));
}
