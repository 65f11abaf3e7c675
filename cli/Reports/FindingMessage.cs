namespace Dbready.Reports;

/// <summary>The parts of a violation's message in this product's own shape: <c>subject: found value, expected allowed. Next step.</c></summary>
/// <param name="Property">Property path; null when the subject is the resource itself.</param>
/// <param name="Found">Value found.</param>
/// <param name="Expected">What is allowed.</param>
/// <param name="NextStep">What to do; empty when the message says no more.</param>
internal sealed record FindingMessage(string? Property, string Found, string Expected, string NextStep)
{
    const string FoundMark = ": found ";
    const string ExpectedMark = ", expected ";
    const string SentenceEnd = ". ";

    /// <summary>The parts, or null when the message has another shape (packs of other people).</summary>
    /// <param name="message">One message of a policy pack.</param>
    /// <param name="resource">Name of the resource, with which the subject starts.</param>
    public static FindingMessage? Parse(string message, string resource)
    {
        var found = message.IndexOf(FoundMark, StringComparison.Ordinal);
        if (found < 0)
            return null;
        var value = found + FoundMark.Length;
        var expected = message.IndexOf(ExpectedMark, value, StringComparison.Ordinal);
        if (expected < 0)
            return null;
        var allowed = expected + ExpectedMark.Length;
        var end = message.IndexOf(SentenceEnd, allowed, StringComparison.Ordinal);
        var subject = message[..found];
        return new FindingMessage(
            PropertyOf(subject, resource),
            message[value..expected],
            (end < 0 ? message[allowed..] : message[allowed..end]).TrimEnd('.'),
            end < 0 ? "" : message[(end + SentenceEnd.Length)..]);
    }

    static string? PropertyOf(string subject, string resource)
    {
        if (subject == resource)
            return null;
        return subject.StartsWith(resource + ".", StringComparison.Ordinal) ? subject[(resource.Length + 1)..] : subject;
    }
}
