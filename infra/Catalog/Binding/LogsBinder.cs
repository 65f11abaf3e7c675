using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>logs</c>.</summary>
internal static class LogsBinder
{
    /// <summary>Amazon CloudWatch Logs API, PutRetentionPolicy.</summary>
    private static readonly int[] Days = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    private static readonly ScalarType<int> Retention = new(
        $"days that CloudWatch Logs can keep: {string.Join(", ", Days.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day}d")))}",
        static (string text, out int value) => Quantities.Days(1, 3653).Parse(text, out value) && Days.Contains(value),
        static value => string.Create(CultureInfo.InvariantCulture, $"{value}d"));

    private static readonly ScalarType<string> Arn = AwsScalars.Arn("arn:aws:logs:us-east-1:111122223333:destination:audit");

    public static LogRetention Bind(Section parent, EnvironmentDefaults defaults)
    {
        var section = parent.MapOrEmpty("logs");
        var bound = new LogRetention(
            section.Or("error", Retention, defaults.IsProduction ? 90 : 7),
            section.Or("general", Retention, defaults.IsProduction ? 14 : 7),
            section.Or("performance", Retention, defaults.IsProduction ? 30 : 7),
            section.Optional("auditDestination", Arn),
            section.Optional("auditRole", AwsScalars.RoleArn),
            section.Or("osMetrics", Scalars.Choice("declared", "existing"), "declared") == "declared");
        section.Finish();
        if (bound.AuditRole is not null && bound.AuditDestination is null)
            section.Problem("auditRole", "found without auditDestination, allowed beside it only. Add the ARN that lines go to.");
        return bound;
    }
}
