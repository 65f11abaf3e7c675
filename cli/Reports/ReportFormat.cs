namespace Dbready.Reports;

/// <summary>How a result is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people, in a terminal.</summary>
    Table,

    /// <summary>For programs; the shape is described in docs/report.md.</summary>
    Json,

    /// <summary>For pull request comments.</summary>
    Markdown,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit XML, for CI test reports.</summary>
    Junit,
}
