using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:cloudwatch/logGroup:LogGroup</c>.</summary>
internal static class LogGroupAdapter
{
    public const string Token = "aws:cloudwatch/logGroup:LogGroup";

    public static LogGroup Read(PolicyResource r) => new(r)
    {
        Name = r.Text("name"),
        RetentionDays = r.Number("retentionInDays").Or(0),
        KmsKeyId = r.Text("kmsKeyId"),
        Class = Tags.Of(r)["logClass"].Text(),
        SkipDestroy = r.Bool("skipDestroy").Or(false),
        DeletionProtection = r.Bool("deletionProtectionEnabled").Or(false),
    };
}
