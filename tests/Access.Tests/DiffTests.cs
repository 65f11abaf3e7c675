using Access.Grants;
using Access.Resources;
using Access.Roles;
using Access.Tests.Support;
using Pulumi.Experimental;
using Pulumi.Experimental.Provider;

namespace Access.Tests;

public sealed class DiffTests
{
    [Fact]
    public void Role_is_never_replaced()
    {
        var old = Props.Of(("name", "a"), ("login", true), ("settings", Props.Of(("work_mem", "1MB"), ("timezone", "UTC"))));
        var diff = ResourceDiff.Run(new RoleKind(), old, Props.Of(("name", "b"), ("settings", Props.Of(("work_mem", "2MB"))), ("connectionLimit", 5)));
        Assert.Empty(diff.Replaces!);
        Assert.Equal(
            ["connectionLimit Update", "login Update", "name Update", "settings.timezone Delete", "settings.work_mem Update"],
            diff.DetailedDiff!.Select(d => $"{d.Key} {d.Value.Kind}"));
    }

    [Fact]
    public void Password_is_never_compared()
    {
        var old = Props.Of(("name", "a"), ("password", Props.Secret("one")), ("passwordVersion", 1));
        Assert.False(ResourceDiff.Run(new RoleKind(), old, Props.Of(("name", "a"), ("password", Props.Secret("two")), ("passwordVersion", 1))).Changes);
        Assert.Equal(["passwordVersion"], ResourceDiff.Run(new RoleKind(), old, Props.Of(("name", "a"), ("password", Props.Secret("one")), ("passwordVersion", 2))).Diffs);
    }

    [Fact]
    public void Default_that_an_old_state_lacks_is_no_change()
        => Assert.False(ResourceDiff.Run(new RoleKind(), Props.Of(("name", "a")), Props.Of(("name", "a"), ("login", false), ("memberOf", Array.Empty<string>()))).Changes);

    [Fact]
    public void Unknown_value_is_a_change()
        => Assert.Equal(["name"], ResourceDiff.Run(new RoleKind(), Props.Of(("name", "a")), Props.Of(("name", PropertyValue.Computed))).Diffs);

    [Fact]
    public void Grant_is_replaced_for_another_object_and_updated_for_other_privileges()
    {
        var old = Props.Of(("role", "r"), ("schema", "s"), ("privileges", new[] { "SELECT" }));
        var diff = ResourceDiff.Run(new GrantKind(), old, Props.Of(("role", "r"), ("schema", "t"), ("privileges", new[] { "INSERT" })));
        Assert.Equal(["schema"], diff.Replaces);
        Assert.Equal(PropertyDiffKind.UpdateReplace, diff.DetailedDiff!["schema"].Kind);
        Assert.Equal(PropertyDiffKind.Update, diff.DetailedDiff["privileges"].Kind);
    }

    [Fact]
    public void Preview_knows_the_verifier_only_where_it_stays()
    {
        var kind = new RoleKind();
        var inputs = Props.Of(("name", "a"), ("password", Props.Secret("one")), ("passwordVersion", 1));
        var old = inputs.Add("scramVerifier", Props.Secret("SCRAM"));
        Assert.Equal(Props.Secret("SCRAM"), kind.Preview(inputs, old)["scramVerifier"]);
        Assert.True(kind.Preview(inputs.SetItem("passwordVersion", Props.Value(2)), old)["scramVerifier"].IsComputed);
    }
}
