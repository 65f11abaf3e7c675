namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>audit</c>.</summary>
internal static class AuditBinder
{
    private const int Year = 365;

    public static AuditSettings? Bind(Section parent, AwsAccount? aws, LogRetention logs)
    {
        if (parent.Map("audit") is not { } section)
            return null;
        var bound = new AuditSettings(
            section.Or("retention", Quantities.Days(1, 10 * Year), Year),
            section.Or("irreversible", Scalars.Boolean, false),
            section.Or("trail", Scalars.Choice("declared", "existing"), "declared") == "declared");
        section.Finish();
        if (aws is null)
            section.Problem("retention", "found without aws, allowed beside aws only. Add aws with accountId and region.");
        if (logs.AuditDestination is not null)
            section.Problem("retention", "found beside logs.auditDestination, allowed one of the two: the bucket of this stack, or a destination of yours.");
        return bound;
    }
}
