using Dbready.Reports;

namespace Dbready.Commands;

/// <summary>What preview and gate were asked for.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Program">Folder of the Pulumi project; null for this clone's.</param>
/// <param name="Config">Configuration on top of the stack's file, as key=value.</param>
/// <param name="State">File of <c>pulumi stack export</c>; null when nothing is deployed.</param>
/// <param name="References">Files of <c>pulumi stack export</c> of stacks whose outputs the program reads.</param>
/// <param name="PolicyPacks">Policy packs; empty for this clone's.</param>
/// <param name="PolicyPackConfigs">Config files, the first for the first pack and so on.</param>
/// <param name="Format">How the result is written.</param>
/// <param name="Out">File for the result; null for standard output.</param>
internal sealed record RunSettings(
    string Stack, string? Program, ImmutableArray<string> Config, string? State, ImmutableArray<string> References,
    ImmutableArray<string> PolicyPacks, ImmutableArray<string> PolicyPackConfigs, ReportFormat Format, string? Out);
