using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Infra.Catalog.Binding;

/// <summary>The scalar notations of a catalogue that more than one kind of key uses.</summary>
internal static class Scalars
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static ScalarType<bool> Boolean { get; } = new(
        "true or false",
        static (string text, out bool value) =>
        {
            value = text == "true";
            return value || text == "false";
        },
        static value => value ? "true" : "false")
    {
        Words = ["true", "false"],
    };

    /// <summary>Keys and ids: they become parts of resource and role names.</summary>
    public static ScalarType<string> Key { get; } = Text(
        "a lower-case letter, then letters, digits and single hyphens, at most 32 characters",
        static text => text.Length is > 0 and <= 32 && char.IsAsciiLetterLower(text[0]) && text[^1] != '-'
            && !text.Contains("--", StringComparison.Ordinal)
            && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    /// <summary>Names of databases, schemas, tables and roles, unquoted in SQL.</summary>
    public static ScalarType<string> SqlName { get; } = Text(
        "a lower-case letter or underscore, then letters, digits and underscores, at most 63 characters",
        static text => text.Length is > 0 and <= 63 && (char.IsAsciiLetterLower(text[0]) || text[0] == '_')
            && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));

    /// <summary>Extensions may also hold a hyphen.</summary>
    public static ScalarType<string> Extension { get; } = Text(
        "the name of an extension, such as pgcrypto",
        static text => text.Length is > 0 and <= 63 && char.IsAsciiLetterLower(text[0])
            && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'));

    public static ScalarType<string> HostName { get; } = Text(
        "a DNS name, such as db.prod.internal",
        static text => text.Length is > 0 and <= 253
            && text.Split('.').All(static label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
                && label.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')));

    public static ScalarType<string> AbsolutePath { get; } = Text(
        "an absolute path, such as /etc/ssl/rds-ca.pem",
        static text => text.Length is > 1 and <= 256 && text[0] == '/' && text.All(static c => char.IsAsciiLetterOrDigit(c) || "._-/".Contains(c, StringComparison.Ordinal)));

    public static ScalarType<DateOnly> Date { get; } = new(
        "a date, such as 2027-01-31",
        static (string text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        static value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static ScalarType<string> OneLine(int maximum) => Text(
        string.Create(CultureInfo.InvariantCulture, $"text of 1 to {maximum} characters"),
        text => text.Length > 0 && text.Length <= maximum && !text.Any(char.IsControl));

    public static ScalarType<int> Integer(int minimum, int maximum) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"),
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= minimum && value <= maximum,
        static value => value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A limit of a rule.</summary>
    public static ScalarType<double> Limit { get; } = new(
        "a number from 0 on",
        static (string text, out double value) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value),
        static value => value.ToString(CultureInfo.InvariantCulture));

    public static ScalarType<DateTimeOffset> Instant { get; } = new(
        "a time in UTC, such as 2027-01-31T04:30:00Z", TryParseInstant, static value => value.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture));

    /// <summary>A time with its offset, not later than <paramref name="ahead"/> from now: what is past stays readable.</summary>
    public static ScalarType<DateTimeOffset> InstantWithin(TimeSpan ahead) => new(
        string.Create(CultureInfo.InvariantCulture, $"a time in UTC such as 2027-01-31T18:00:00Z, at most {ahead.TotalHours} hours ahead"),
        (string text, out DateTimeOffset value) => TryParseInstant(text, out value) && value <= DateTimeOffset.UtcNow + ahead,
        Instant.Format);

    public static ScalarType<string> Choice(params string[] words) =>
        Text(words.Length == 2 ? string.Join(" or ", words) : string.Join(", ", words), text => words.Contains(text)) with { Words = words };

    public static ScalarType<string> Text(string allowed, Func<string, bool> accept) => new(
        allowed,
        (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return accept(text);
        },
        static value => value);

    private static bool TryParseInstant(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
}
