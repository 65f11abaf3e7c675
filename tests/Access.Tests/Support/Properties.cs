using FsCheck;
using FsCheck.Fluent;

namespace Access.Tests.Support;

/// <summary>Properties that a real server is asked about: few, since each takes a while.</summary>
internal static class Properties
{
    /// <summary>Tries random values, and names the smallest that fails.</summary>
    /// <param name="count">How many.</param>
    /// <param name="generator">What they are.</param>
    /// <param name="property">Throws when it does not hold.</param>
    public static void Check<T>(int count, Gen<T> generator, Func<T, Task> property)
        => FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(6),
            Prop.ForAll(generator.ToArbitrary(), value => property(value).GetAwaiter().GetResult()));
}
