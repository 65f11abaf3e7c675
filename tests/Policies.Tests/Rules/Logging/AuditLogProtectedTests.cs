using Pulumi.Policy;

namespace Policies.Tests.Rules.Logging;

public sealed class AuditLogProtectedTests
{
    private const string Rule = "audit-log-protected";
    private static readonly PolicyResource Subscription
        = Some.Resource("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", "away", ("logGroup", "audit"), ("destinationArn", "arn:aws:firehose:eu-west-1:444455556666:deliverystream/audit"));

    [Theory]
    [InlineData("deletionProtectionEnabled")]
    [InlineData("skipDestroy")]
    public void Protected_group_that_is_sent_on_passes(string property) => Gate.Prod(Rule, Group((property, true)), Subscription).IsCompliant();

    [Fact]
    public void Missing_protection_violates()
        => Gate.Prod(Rule, Group(), Subscription).Violates("advisory log.deletionProtectionEnabled: found false by default, expected true, or skipDestroy. Set deletionProtectionEnabled.");

    [Fact]
    public void Missing_destination_violates()
        => Gate.Prod(Rule, Group(("skipDestroy", true)))
            .Violates("advisory log.name: found no subscription filter, expected one that sends its lines on. Declare a subscription filter with a destination in another account or bucket.");

    [Fact]
    public void Unknown_protection_is_unknown()
        => Gate.Prod(Rule, Group(("deletionProtectionEnabled", Value.Unknown)), Subscription).IsUnknown(Unknown.At(Rule, "log.deletionProtectionEnabled", "advisory"));

    [Fact]
    public void Without_audit_logs_it_does_not_apply()
        => Gate.Prod(Rule, Some.Resource("aws:cloudwatch/logGroup:LogGroup", "log", ("name", "audit"))).IsNotApplicable("no log group has the tag logClass audit");

    private static PolicyResource Group(params (string Name, object Value)[] props)
        => Some.Resource("aws:cloudwatch/logGroup:LogGroup", "log", [("name", "audit"), ("tags", Value.Map(("logClass", "audit"))), .. props]);
}
