using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Experimental;
using Pulumi.Policy;

namespace EqualPack;

/// <summary>A pack with a rule of each kind. The Node SDK puts the description before every message; ours sends what it is given.</summary>
internal static class Equal
{
    private const string Instance = "aws:rds/instance:Instance";
    private const string Minimum = "minimum";

    private static readonly FrozenSet<string> Instances = new[] { Instance }.ToFrozenSet(StringComparer.Ordinal);

    public static PolicyPack Create() => new("equal", new PolicyPackArgs
    {
        Version = "1.0.0",
        Policies =
        [
            OfInstance("instance-private", "Instances have no public address.", EnforcementLevel.Mandatory, props => Is(props, "publiclyAccessible"), "publiclyAccessible is true."),
            OfInstance("instance-multi-az", "Instances have a standby.", EnforcementLevel.Advisory, props => !Is(props, "multiAz"), "multiAz is not true."),
            OfInstance("instance-encrypted", "Instances are encrypted.", EnforcementLevel.Mandatory, props => !Is(props, "storageEncrypted"), "storageEncrypted is not true."),
            BackupDays(),
            Protected(),
            OneInstance(),
        ],
    });

    private static ResourceValidationPolicy OfInstance(
        string name, string description, EnforcementLevel level, Func<ImmutableDictionary<string, PropertyValue>, bool> isBroken, string message) => new()
        {
            Name = name,
            Description = description,
            EnforcementLevel = level,
            Types = Instances,
            ValidateResource = (args, report) =>
            {
                if (isBroken(args.Resource.Props))
                    report($"{description}\n{message}");
            },
        };

    private static ResourceValidationPolicy BackupDays() => new()
    {
        Name = "backup-days",
        Description = "Backups are kept long enough.",
        EnforcementLevel = EnforcementLevel.Mandatory,
        ConfigSchema = new PolicyConfigSchema(ImmutableDictionary<string, PropertyValue>.Empty.Add(
            Minimum, new PropertyValue(ImmutableDictionary<string, PropertyValue>.Empty.Add("type", new PropertyValue("number"))))),
        Types = Instances,
        ValidateResource = (args, report) =>
        {
            var minimum = args.Config.TryGetValue(Minimum, out var configured) && configured.TryGetNumber(out var number) ? number : 7;
            var days = args.Resource.Props.TryGetValue("backupRetentionPeriod", out var kept) && kept.TryGetNumber(out var known) ? known : 0;
            if (days < minimum)
                report(string.Create(CultureInfo.InvariantCulture, $"Backups are kept long enough.\nBackups are kept for {days} days, at least {minimum} are asked for."));
        },
    };

    private static ResourceValidationPolicy Protected() => new()
    {
        Name = "instance-protected",
        Description = "Instances cannot be deleted by mistake.",
        EnforcementLevel = EnforcementLevel.Advisory,
        Types = Instances,
        RemediateResource = args => Is(args.Resource.Props, "deletionProtection") ? null : args.Resource.Props.SetItem("deletionProtection", new PropertyValue(true)),
        ValidateResource = (args, report) =>
        {
            if (!Is(args.Resource.Props, "deletionProtection"))
                report("Instances cannot be deleted by mistake.\ndeletionProtection is not true.");
        },
    };

    private static StackValidationPolicy OneInstance() => new()
    {
        Name = "one-instance",
        Description = "A stack has one instance.",
        EnforcementLevel = EnforcementLevel.Advisory,
        ValidateStack = (args, report) =>
        {
            var count = args.Resources.Count(resource => resource.Type == Instance);
            if (count != 1)
                report(string.Create(CultureInfo.InvariantCulture, $"A stack has one instance.\nThe stack has {count} instances."));
        },
    };

    private static bool Is(ImmutableDictionary<string, PropertyValue> props, string name) => props.TryGetValue(name, out var value) && value.TryGetBool(out var truth) && truth;
}
