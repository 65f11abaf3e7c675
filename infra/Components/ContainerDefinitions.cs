using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Sizing;

namespace Infra.Components;

/// <summary>
/// The JSON that ECS takes for a task's one container. All of it is known before anything is created, so that rules can read it: what is secret or
/// yet to be made, a task looks up by name when it starts.
/// </summary>
internal static class ContainerDefinitions
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes it.</summary>
    /// <param name="plan">What the container runs.</param>
    /// <param name="logGroup">Group that its output goes to.</param>
    /// <param name="region">That group's region, and the one that the AWS CLI uses.</param>
    /// <param name="environment">Variables; nothing secret.</param>
    public static string Of(ContainerPlan plan, string logGroup, string region, IEnumerable<(string Name, string Value)> environment) => JsonSerializer.Serialize(
        (object[])
        [
            new
            {
                name = plan.Name,
                image = plan.Image,
                essential = true,
                entryPoint = plan.EntryPoint.Count > 0 ? plan.EntryPoint : null,
                command = plan.Command,
                stopTimeout = plan.StopTimeoutSeconds,
                portMappings = plan.Port is { } port ? (object[])[new { containerPort = port, hostPort = port, protocol = "tcp" }] : null,
                environment = environment.Append(("AWS_REGION", region)).Select(variable => new { name = variable.Item1, value = variable.Item2 }),
                logConfiguration = new
                {
                    logDriver = "awslogs",
                    options = new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["awslogs-group"] = logGroup, ["awslogs-region"] = region, ["awslogs-stream-prefix"] = plan.Name,
                    },
                },
            },
        ],
        Json);
}
