using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog.Binding;

namespace Infra.Tests.Catalog;

public sealed class QuantitiesTests
{
    private static readonly ScalarType<TimeSpan> Any = Quantities.Duration(TimeSpan.Zero, TimeSpan.FromDays(365));

    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("30s", 30)]
    [InlineData("2m", 120)]
    [InlineData("1h", 3600)]
    [InlineData("30d", 2_592_000)]
    public void Duration_has_its_unit(string text, double seconds)
    {
        Assert.True(Any.Parse(text, out var value));
        Assert.Equal(TimeSpan.FromSeconds(seconds), value);
        Assert.Equal(text, Any.Format(value));
    }

    [Theory]
    [InlineData("30")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1.5h")]
    [InlineData("30 s")]
    [InlineData("30min")]
    [InlineData("99999999999999999999d")]
    public void Duration_without_a_unit_or_with_another_is_refused(string text) => Assert.False(Any.Parse(text, out _));

    [Fact]
    public void Every_duration_is_read_back_from_what_it_is_written_as() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), milliseconds =>
        {
            var value = TimeSpan.FromMilliseconds(milliseconds);
            return Any.Parse(Any.Format(value), out var back) && back == value;
        }));

    [Fact]
    public void Every_size_and_share_is_read_back_from_what_it_is_written_as() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(20, 65_536).ToArbitrary(), Gen.Choose(1, 56).ToArbitrary(), (size, units) =>
            IsReadBack(Quantities.Gibibytes(20, 65_536), size)
            && IsReadBack(Quantities.Mebibytes(20, 65_536), size)
            && IsReadBack(Quantities.MebibytesPerSecond(0, 65_536), size)
            && IsReadBack(Quantities.Dollars(0, 65_536), size)
            && IsReadBack(Quantities.Days(0, 65_536), size)
            && IsReadBack(Quantities.Percent(0, 100), units)
            && IsReadBack(Quantities.ComputeUnits, units)
            && IsReadBack(Quantities.Bytes, (long)size * units)));

    [Theory]
    [InlineData("100GiB", 100)]
    [InlineData("2TiB", 2048)]
    public void Storage_is_in_gibibytes(string text, int expected)
    {
        Assert.True(Quantities.Gibibytes(20, 65_536).Parse(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("19GiB")]
    [InlineData("65TiB")]
    [InlineData("100GB")]
    [InlineData("100")]
    [InlineData("9999999999TiB")]
    public void Storage_out_of_range_or_in_another_unit_is_refused(string text) => Assert.False(Quantities.Gibibytes(20, 65_536).Parse(text, out _));

    [Theory]
    [InlineData("0.25CU", true)]
    [InlineData("0.25", true)]
    [InlineData("4", true)]
    [InlineData("0.3CU", false)]
    [InlineData("57CU", false)]
    [InlineData("0", false)]
    public void Compute_units_are_quarter_half_or_whole(string text, bool allowed) => Assert.Equal(allowed, Quantities.ComputeUnits.Parse(text, out _));

    private static bool IsReadBack<T>(ScalarType<T> type, T value) =>
        type.Parse(type.Format(value), out var back) && EqualityComparer<T>.Default.Equals(back, value);
}
