using FsCheck;
using FsCheck.Fluent;
using Infra.Catalog.Vocabulary;

namespace Infra.Tests.Catalog;

public sealed class WindowTests
{
    private const int Day = 24 * 60;

    [Theory]
    [InlineData("03:00-04:00", "sun:04:00-sun:05:00", false)] // they touch
    [InlineData("03:00-04:01", "sun:04:00-sun:05:00", true)]
    [InlineData("23:30-00:30", "mon:00:00-mon:01:00", true)] // the backup wraps midnight
    [InlineData("00:00-00:30", "sun:23:45-mon:00:15", true)] // the maintenance wraps the week
    [InlineData("12:00-13:00", "sat:14:00-sun:11:00", false)]
    [InlineData("12:00-13:00", "sat:14:00-sun:12:30", true)]
    public void Windows_overlap_on_any_day(string backup, string maintenance, bool overlap)
    {
        Assert.True(BackupWindow.TryParse(backup, out var daily));
        Assert.True(MaintenanceWindow.TryParse(maintenance, out var weekly));
        Assert.Equal(overlap, weekly.Overlaps(daily));
    }

    [Theory]
    [InlineData("3:00-4:00")]
    [InlineData("03:00-03:29")]
    [InlineData("24:00-25:00")]
    [InlineData("03:00 04:00")]
    public void Backup_window_in_another_notation_is_refused(string text) => Assert.False(BackupWindow.TryParse(text, out _));

    [Theory]
    [InlineData("sunday:04:00-sunday:05:00")]
    [InlineData("sun:04:00-sun:04:10")]
    [InlineData("sun:04:00-tue:05:00")]
    public void Maintenance_window_in_another_notation_is_refused(string text) => Assert.False(MaintenanceWindow.TryParse(text, out _));

    [Fact]
    public void Windows_overlap_exactly_when_they_share_a_minute() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Choose(0, Day - 1).Zip(Gen.Choose(30, Day - 1)).ToArbitrary(),
            Gen.Choose(0, 7 * Day - 1).Zip(Gen.Choose(30, Day)).ToArbitrary(),
            (daily, weekly) =>
            {
                var shared = Enumerable.Range(weekly.Item1, weekly.Item2).Any(minute => (minute % Day - daily.Item1 + Day) % Day < daily.Item2);
                return new MaintenanceWindow(weekly.Item1, weekly.Item2).Overlaps(new BackupWindow(daily.Item1, daily.Item2)) == shared;
            }));

    [Fact]
    public void Windows_are_read_back_from_what_they_are_written_as() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 7 * Day - 1).ToArbitrary(), Gen.Choose(30, Day - 1).ToArbitrary(), (start, length) =>
            MaintenanceWindow.TryParse(new MaintenanceWindow(start, length).ToString(), out var weekly) && weekly == new MaintenanceWindow(start, length)
            && BackupWindow.TryParse(new BackupWindow(start % Day, length).ToString(), out var daily) && daily == new BackupWindow(start % Day, length)));
}
