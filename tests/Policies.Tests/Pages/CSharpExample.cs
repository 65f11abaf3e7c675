using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace Policies.Tests.Pages;

/// <summary>An example as a C# program.</summary>
internal static class CSharpExample
{
    /// <summary>Objects with names of one's own, which are dictionaries and no arguments.</summary>
    private static readonly string[] Maps = ["tags", "dimensions", "variables", "settings", "parameters"];

    /// <summary>Namespaces that are not only the module with a capital.</summary>
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["cloudwatch"] = "CloudWatch",
        ["secretsmanager"] = "SecretsManager",
        ["cloudtrail"] = "CloudTrail",
        ["postgresql"] = "PostgreSql",
    };

    public static string Of(IEnumerable<ExampleResource> resources)
    {
        var text = new StringBuilder();
        foreach (var resource in resources)
        {
            text.Append("var ").Append(resource.Variable).Append(" = new ").Append(ClassOf(resource)).Append('(')
                .Append(resource.IsComponent ? ExampleJson.Of(resource.Type) + ", " : "").Append(ExampleJson.Of(resource.Name))
                .Append(resource.IsComponent ? ", new DictionaryResourceArgs(new()\n{\n" : ", new()\n{\n");
            foreach (var (name, value) in resource.Inputs)
            {
                text.Append("    ").Append(resource.IsComponent ? $"[{ExampleJson.Of(name)}]" : ExampleResource.Pascal(name)).Append(" = ")
                    .Append(resource.IsComponent ? Untyped(value) : Value(resource.Class, name, value)).Append(",\n");
            }

            text.Append('}').Append(resource.IsComponent ? ")" : "").Append(OptionsOf(resource)).Append(");\n");
        }

        return text.ToString();
    }

    private static string ClassOf(ExampleResource resource)
        => resource.IsComponent
            ? "ComponentResource"
            : string.Join('.', new[] { resource.Package, resource.Module }.Where(part => part.Length > 0).Select(part => Namespaces.GetValueOrDefault(part) ?? ExampleResource.Pascal(part)).Append(resource.Class));

    private static string OptionsOf(ExampleResource resource)
        => resource.Options is { } options ? ", new() { " + string.Join(", ", options.Select(option => $"{ExampleResource.Pascal(option.Key)} = {Plain(option.Value)}")) + " }" : "";

    private static string Plain(JsonNode? value) => value switch
    {
        JsonArray items => "{ " + string.Join(", ", items.Select(Plain)) + " }",
        JsonObject times => "new() { " + string.Join(", ", times.Select(time => $"{ExampleResource.Pascal(time.Key)} = TimeSpan.FromMinutes({((string)time.Value!)[..^1]})")) + " }",
        _ => ExampleJson.Of(value!),
    };

    private static string Value(string owner, string name, JsonNode? value) => value switch
    {
        JsonArray items => items.Count == 0 ? "new()" : "new[] { " + string.Join(", ", items.Select(item => Value(owner, Singular(name), item))) + " }",
        JsonObject members when Maps.Contains(name, StringComparer.Ordinal) => "new() { " + string.Join(", ", members.Select(member => $"[{ExampleJson.Of(member.Key)}] = {Value(owner, member.Key, member.Value)}")) + " }",
        JsonObject members => Arguments(owner + ExampleResource.Pascal(name), members),
        JsonValue text when text.TryGetValue<string>(out var plain) && RawFault.ReferenceOf(plain) is { } other => ExampleResource.Camel(other) + ".Id",
        null => "null",
        _ => ExampleJson.Of(value),
    };

    private static string Arguments(string type, JsonObject members)
        => $"new {type}Args {{ " + string.Join(", ", members.Select(member => $"{ExampleResource.Pascal(member.Key)} = {Value(type, member.Key, member.Value)}")) + " }";

    private static string Untyped(JsonNode? value) => value switch
    {
        JsonArray items => "new object?[] { " + string.Join(", ", items.Select(Untyped)) + " }",
        JsonObject members => "new Dictionary<string, object?> { " + string.Join(", ", members.Select(member => $"[{ExampleJson.Of(member.Key)}] = {Untyped(member.Value)}")) + " }",
        null => "null",
        _ => ExampleJson.Of(value),
    };

    private static string Singular(string name)
        => name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : name;
}
