using System.Collections.Immutable;
using System.Text.Json;
using Policies.Model;
using Pulumi.Policy;

namespace Policies.Adapters;

/// <summary><c>aws:ecs/taskDefinition:TaskDefinition</c>, whose containers are JSON in a text.</summary>
internal static class TaskDefinitionAdapter
{
    public const string Token = "aws:ecs/taskDefinition:TaskDefinition";

    public static Workload Read(PolicyResource r)
    {
        var definitions = r.Text("containerDefinitions");
        if (definitions.Value is not { } text)
            return new(r) { Source = definitions, Variables = [] };
        try
        {
            using var containers = JsonDocument.Parse(text);
            return new(r) { Source = definitions, Variables = Variables(definitions, containers.RootElement) };
        }
        catch (JsonException)
        {
            return new(r) { Source = new Fact<string>(r, definitions.Path, FactState.Malformed, malformed: "text that is not JSON"), Variables = [] };
        }
    }

    private static ImmutableArray<WorkloadVariable> Variables(Fact<string> definitions, JsonElement containers)
    {
        var variables = ImmutableArray.CreateBuilder<WorkloadVariable>();
        foreach (var container in Items(containers))
        {
            AddVariables(container, "environment", "value", fromSecret: false);
            AddVariables(container, "secrets", "valueFrom", fromSecret: true);
        }

        return variables.ToImmutable();

        void AddVariables(JsonElement container, string list, string value, bool fromSecret)
        {
            if (!container.TryGetProperty(list, out var entries))
                return;
            foreach (var entry in Items(entries))
            {
                var name = Text(entry, "name");
                var path = $"{definitions.Path}.{Text(container, "name")}.{list}.{name}";
                variables.Add(new WorkloadVariable(
                    name, new Fact<string>(definitions.Resource, path, FactState.Known, Text(entry, value), definitions.IsSecret), fromSecret));
            }
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
