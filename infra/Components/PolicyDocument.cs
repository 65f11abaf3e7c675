using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Components;

/// <summary>Policies of IAM and of resources, as JSON.</summary>
internal static class PolicyDocument
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(params IReadOnlyList<object> statements) => JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = statements }, Json);

    /// <summary>Of a resource's own policy: it names who may.</summary>
    public static object Allow(string sid, object principal, IReadOnlyList<string> actions, object resource, object? condition = null) =>
        new { Sid = sid, Effect = "Allow", Principal = principal, Action = actions, Resource = resource, Condition = condition };

    /// <summary>Of a role: who has it may.</summary>
    public static object Allow(IReadOnlyList<string> actions, object resource, object? condition = null) =>
        new { Effect = "Allow", Action = actions, Resource = resource, Condition = condition };

    public static object Deny(string sid, IReadOnlyList<string> actions, object resource, object condition) =>
        new { Sid = sid, Effect = "Deny", Principal = "*", Action = actions, Resource = resource, Condition = condition };

    /// <summary>A condition on one key.</summary>
    public static object When(string test, string key, string value) =>
        new Dictionary<string, object>(StringComparer.Ordinal) { [test] = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value } };

    /// <summary>That a service may act as the role.</summary>
    public static string Trust(string service) => Of(new { Effect = "Allow", Principal = new { Service = service }, Action = "sts:AssumeRole" });
}
