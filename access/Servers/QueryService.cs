using System.Xml;
using System.Xml.Linq;

namespace Access.Servers;

/// <summary>A service of AWS that takes forms and answers XML: Smithy, "AWS Query protocol".</summary>
/// <param name="service">The service.</param>
/// <param name="version">Of its API.</param>
internal sealed class QueryService(AwsService service, string version)
{
    private const string ContentType = "application/x-www-form-urlencoded";

    /// <summary>Calls an action.</summary>
    /// <param name="action">Its name: <c>PutMetricData</c>.</param>
    /// <param name="fields">Its input.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AwsErrorException">The service refused.</exception>
    public async Task<XElement> CallAsync(string action, IEnumerable<(string Name, string Value)> fields, CancellationToken ct)
    {
        var form = string.Join('&', fields.Prepend(("Version", version)).Prepend(("Action", action)).Select(f => $"{Uri.EscapeDataString(f.Item1)}={Uri.EscapeDataString(f.Item2)}"));
        var (status, answer) = await service.PostAsync(ContentType, form, target: null, ct);
        var root = Parse(answer);
        if (status is >= 200 and < 300 && root is not null)
            return root;
        var code = First(root, "Code") ?? "";
        throw new AwsErrorException(code, $"{action}: HTTP {status}, {(code.Length > 0 ? code : "and no reason that could be read")}" + (First(root, "Message") is { } message ? ": " + message : ""));
    }

    /// <summary>The text of the first element of that name, or null.</summary>
    public static string? First(XElement? root, string name)
        => root?.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static XElement? Parse(string answer)
    {
        try
        {
            return XElement.Parse(answer);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
