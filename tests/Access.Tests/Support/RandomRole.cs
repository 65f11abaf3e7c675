using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Experimental;

namespace Access.Tests.Support;

/// <summary>What may be random about a role.</summary>
internal sealed record RandomRole(int ConnectionLimit, bool CreatesDatabases, string? Setting)
{
    public static readonly Gen<RandomRole> Any =
        from limit in Gen.Choose(-1, 3)
        from creates in Gen.Elements(true, false)
        from setting in Gen.Elements(null, "4MB", "8MB")
        select new RandomRole(limit, creates, setting);

    public ImmutableDictionary<string, PropertyValue> Inputs(string name, bool login, string? group)
    {
        var inputs = Props.Of(("name", name), ("login", login), ("connectionLimit", ConnectionLimit), ("createDatabase", CreatesDatabases));
        if (Setting is not null)
            inputs = inputs.Add("settings", Props.Value(Props.Of(("work_mem", Setting))));
        return group is null ? inputs : inputs.Add("memberOf", Props.Value(new[] { Props.Of(("role", group)) }));
    }
}
