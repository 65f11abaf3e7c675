using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter</c>.</summary>
internal static class LogSubscriptionFilterAdapter
{
    public const string Token = "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter";

    public static LogSubscriptionFilter Read(PolicyResource r) => new(r)
    {
        LogGroup = r.Text("logGroup"),
        Destination = r.Text("destinationArn"),
    };
}
