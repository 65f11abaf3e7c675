using System.Collections.Frozen;
using Pulumi.Experimental;

namespace Pulumi.Policy.Tests;

/// <summary>A pack with one policy of each kind.</summary>
internal static class TestPack
{
    public const string Thing = "x:index:Thing";

    public static PolicyPack Create(string? unknownValues = null, IReadOnlyDictionary<string, PolicyConfig>? initialConfig = null, params Policy[] more)
        => new("pack", new PolicyPackArgs { Version = "1.2.3", UnknownValues = unknownValues, Policies = [OpenThing(), ShutThing(), OpenStack(), .. more] }, initialConfig);

    public static ResourceValidationPolicy Failing(EnforcementLevel level) => new()
    {
        Name = "failing",
        Description = "It fails.",
        EnforcementLevel = level,
        ValidateResource = (args, _) => throw new FormatException("cannot read hunter2"),
    };

    private static ResourceValidationPolicy OpenThing() => new()
    {
        Name = "open-thing",
        Description = "Things are shut.",
        Severity = Severity.High,
        Types = new[] { Thing }.ToFrozenSet(StringComparer.Ordinal),
        ValidateResource = (args, report) =>
        {
            if (args.Resource["open"] is { IsComputed: true })
                args.ReportUnknown("a.open: found [unknown]");
            else if (args.Resource["open"] is { } open && open.TryGetBool(out var value) && value)
                report("a.open: found true");
        },
    };

    // Disabled until somebody configures it to act.
    private static ResourceValidationPolicy ShutThing() => new()
    {
        Name = "shut-thing",
        Description = "Things get shut.",
        EnforcementLevel = EnforcementLevel.Disabled,
        ValidateResource = (args, report) =>
        {
            if (args.Resource["open"] is { } open && open.TryGetBool(out var value) && value)
                report("a.open: still open");
        },
        RemediateResource = args => args.Resource.Props.ContainsKey("broken")
            ? throw new FormatException("cannot read hunter2")
            : args.Resource.Props.SetItem("open", new PropertyValue(false)),
    };

    private static StackValidationPolicy OpenStack() => new()
    {
        Name = "open-stack",
        Description = "Most things are shut.",
        EnforcementLevelFor = stack => stack.Name == "prod" ? EnforcementLevel.Mandatory : EnforcementLevel.Disabled,
        ConfigSchema = new PolicyConfigSchema(System.Collections.Immutable.ImmutableDictionary<string, PropertyValue>.Empty.Add("limit", new PropertyValue(1))) { Required = ["limit"] },
        ValidateStack = (args, report) =>
        {
            if (args.Resources.IsEmpty)
                args.NotApplicable("the stack is empty");
            foreach (var resource in args.Resources)
                report($"{resource.Name} from {string.Join(",", resource.DependenciesOf("open"))} with {string.Join(",", resource.Props.Keys)}", resource.Urn);
        },
    };
}
