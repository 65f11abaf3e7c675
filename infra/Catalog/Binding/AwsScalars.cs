using System.Net;

namespace Infra.Catalog.Binding;

/// <summary>Notations of AWS.</summary>
internal static class AwsScalars
{
    public static ScalarType<string> AccountId { get; } = Scalars.Text("an account id of twelve digits, in quotes", static text => text.Length == 12 && text.All(char.IsAsciiDigit));

    public static ScalarType<string> Region { get; } = Scalars.Text(
        "an AWS region, such as us-east-1",
        static text => text.Split('-') is { Length: >= 3 and <= 4 } parts && parts[^1] is { Length: 1 } last && char.IsAsciiDigit(last[0])
            && parts[..^1].All(static part => part.Length >= 2 && part.All(char.IsAsciiLetterLower)));

    public static ScalarType<string> KmsKey { get; } = Scalars.Text(
        "alias/<name>, a key id or a key's ARN",
        static text => (text.StartsWith("alias/", StringComparison.Ordinal) && text.Length > 6 && IsName(text.AsSpan(6)))
            || (text.StartsWith("arn:aws", StringComparison.Ordinal) && text.Contains(":kms:", StringComparison.Ordinal))
            || Guid.TryParseExact(text, "D", out _));

    /// <summary>A key where no alias will do.</summary>
    public static ScalarType<string> KmsKeyArn { get; } = Scalars.Text(
        "the ARN of a key, such as arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        static text => text.StartsWith("arn:aws", StringComparison.Ordinal) && text.Contains(":kms:", StringComparison.Ordinal) && text.Contains(":key/", StringComparison.Ordinal));

    /// <summary>A tag can be moved to another image; a digest cannot.</summary>
    public static ScalarType<string> Image { get; } = Scalars.Text(
        "a container image pinned by its digest, such as registry.example.com/dbready@sha256:<64 hexadecimal digits>",
        static text => text.IndexOf("@sha256:", StringComparison.Ordinal) is > 0 and var at
            && text.Length == at + 72 && text[(at + 8)..].All(char.IsAsciiHexDigitLower)
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || "._-/:@".Contains(c, StringComparison.Ordinal)));

    public static ScalarType<string> RoleArn { get; } = Scalars.Text(
        "the ARN of an IAM role, such as arn:aws:iam::111122223333:role/auth-api",
        static text => text.StartsWith("arn:aws", StringComparison.Ordinal) && text.Contains(":iam::", StringComparison.Ordinal)
            && text.Contains(":role/", StringComparison.Ordinal) && !text.Contains('*'));

    /// <summary>Values of tags, as AWS takes them.</summary>
    public static ScalarType<string> TagValue { get; } = Scalars.Text(
        "1 to 256 letters, digits, spaces and _ . : / = + - @",
        static text => text.Length is > 0 and <= 256 && text.All(static c => char.IsLetterOrDigit(c) || " _.:/=+-@".Contains(c, StringComparison.Ordinal)));

    public static ScalarType<string> VpcId { get; } = Id("vpc");

    public static ScalarType<string> SubnetId { get; } = Id("subnet");

    public static ScalarType<string> SecurityGroupId { get; } = Id("sg");

    /// <summary>A client's own group can also be declared here.</summary>
    public static ScalarType<string> ClientSecurityGroup { get; } = Scalars.Text(
        $"{SecurityGroupId.Allowed}, or declared", static text => text == Client.Declared || SecurityGroupId.Parse(text, out _));

    public static ScalarType<string> Zone { get; } = Scalars.Text(
        "an availability zone, such as us-east-1a", static text => text.Length > 2 && char.IsAsciiLetterLower(text[^1]) && Region.Parse(text[..^1], out _));

    public static ScalarType<string> ZoneId { get; } = Scalars.Text(
        "the id of a hosted zone, such as Z0123456789ABCDEFGHIJ", static text => text.Length is > 4 and <= 32 && text[0] == 'Z' && text.All(char.IsAsciiLetterOrDigit));

    /// <summary>A security group, a prefix list or a CIDR block.</summary>
    public static ScalarType<string> Source { get; } = Scalars.Text(
        "a security group (sg-…), a prefix list (pl-…) or a CIDR block (10.0.0.0/24)",
        static text => IsId(text, "sg") || IsId(text, "pl") || IsCidr(text));

    public static ScalarType<string> MasterUsername { get; } = Scalars.Text(
        "a letter, then letters, digits and underscores, at most 16 characters, but not admin or rdsadmin",
        static text => text.Length is > 0 and <= 16 && char.IsAsciiLetter(text[0]) && text is not ("admin" or "rdsadmin")
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_'));

    public static ScalarType<string> EngineVersion { get; } = Scalars.Text(
        "a PostgreSQL major version from 14 to 18 in quotes, such as \"16\", or major and minor, such as \"16.14\"",
        static text => text.Split('.') is { Length: 1 or 2 } parts && parts[0] is "14" or "15" or "16" or "17" or "18"
            && (parts.Length == 1 || (parts[1].Length is 1 or 2 && parts[1].All(char.IsAsciiDigit))));

    public static ScalarType<string> Arn(string example) => Scalars.Text(
        $"an ARN, such as {example}",
        static text => text.StartsWith("arn:aws", StringComparison.Ordinal) && text.Split(':').Length >= 6 && !text.Any(static c => char.IsControl(c) || c is ' ' or '*'));

    private static ScalarType<string> Id(string prefix) =>
        Scalars.Text($"an id, such as {prefix}-0a1b2c3d4e5f60718", text => IsId(text, prefix));

    private static bool IsId(string text, string prefix) =>
        text.Length > prefix.Length + 8 && text.Length <= prefix.Length + 18 && text.StartsWith(prefix, StringComparison.Ordinal)
        && text[prefix.Length] == '-' && text.Skip(prefix.Length + 1).All(char.IsAsciiHexDigitLower);

    /// <summary>AWS refuses a block whose address has bits beyond the prefix.</summary>
    public static bool IsCidr(string text) =>
        IPNetwork.TryParse(text, out var network) && IPAddress.TryParse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal)), out var address)
        && network.BaseAddress.Equals(address);

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '/'))
                return false;
        }

        return true;
    }
}
