using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Experimental;

namespace Pulumi.Rpc.Tests;

/// <summary>Random property values of every kind, nested, secret and with dependencies.</summary>
internal static class PropertyValueGenerator
{
    private static readonly ImmutableArray<Urn> Urns = [new("urn:pulumi:dev::shop::a:b:C::x"), new("urn:pulumi:dev::shop::a:b:C::y")];

    public static Arbitrary<PropertyValue> Values() => Gen.Sized(size => Value(Math.Min(size, 12))).ToArbitrary();

    public static void QuickCheckThrowOnFailureWith(this Property property, int runs)
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), property);

    private static Gen<PropertyValue> Value(int size)
        => from plain in size <= 1 ? Leaf() : Gen.Frequency((3, Leaf()), (1, List(size / 2)), (1, Map(size / 2)))
           from secret in Gen.Elements(false, false, true)
           from dependencies in Gen.Elements(0, 0, 1, 2)
           select plain.WithSecret(secret).WithDependencies([.. Urns.Take(dependencies)]);

    private static Gen<PropertyValue> Leaf()
        => Gen.OneOf(
            Gen.Constant(PropertyValue.Null),
            Gen.Constant(PropertyValue.Computed),
            Gen.Elements(new PropertyValue(true), new PropertyValue(false)),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(n => new PropertyValue(n.Get)),
            Text().Select(t => new PropertyValue(t)),
            Text().Select(t => new PropertyValue(new StringAsset(t))),
            Text().Select(t => new PropertyValue(new AssetArchive(new Dictionary<string, AssetOrArchive>(StringComparer.Ordinal) { [t] = new FileArchive("p" + t) }))),
            Text().Select(t => new PropertyValue(new ResourceReference(Urns[0], t.Length == 0 ? null : new PropertyValue(t), t))));

    private static Gen<PropertyValue> List(int size)
        => Value(size).ListOf().Select(items => new PropertyValue([.. items]));

    private static Gen<PropertyValue> Map(int size)
        => (from key in Text()
            from value in Value(size)
            select (key, value)).ListOf()
            .Select(members => new PropertyValue(members.DistinctBy(m => m.key, StringComparer.Ordinal).ToImmutableDictionary(m => m.key, m => m.value, StringComparer.Ordinal)));

    // A lone surrogate has no UTF-8, hence no form on the wire.
    private static Gen<string> Text()
        => ArbMap.Default.GeneratorFor<string>().Select(t => new string([.. (t ?? "").Where(c => !char.IsSurrogate(c))]));
}
