using System.Globalization;
using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Iam;

namespace Infra.Components;

/// <summary>A task of the environment's own image on ECS Fargate.</summary>
internal static class FargateTask
{
    /// <summary>Declares what it runs.</summary>
    /// <param name="name">Name of the resource; with the environment's, of its family.</param>
    /// <param name="aws">With tasks.</param>
    /// <param name="container">JSON of its container.</param>
    /// <param name="cpu">Units of 1/1024 processor.</param>
    /// <param name="memoryMiB">Memory.</param>
    /// <param name="execution">Role that starts it.</param>
    /// <param name="task">Role that it runs as.</param>
    /// <param name="storageGiB">Disk; null: the 20 GiB that a task has.</param>
    /// <param name="parent">The component that it belongs to.</param>
    public static TaskDefinition Declare(string name, AwsEnvironment aws, string container, int cpu, int memoryMiB, Role execution, Role task, int? storageGiB, Resource parent)
    {
        var inputs = new TaskDefinitionArgs
        {
            Family = $"{PhysicalNames.Environment(aws.Catalog)}-{name}",
            ContainerDefinitions = container,
            Cpu = cpu.ToString(CultureInfo.InvariantCulture),
            Memory = memoryMiB.ToString(CultureInfo.InvariantCulture),
            NetworkMode = "awsvpc",
            RequiresCompatibilities = { "FARGATE" },
            RuntimePlatform = new TaskDefinitionRuntimePlatformArgs { CpuArchitecture = aws.Catalog.Tasks!.Architecture, OperatingSystemFamily = "LINUX" },
            ExecutionRoleArn = execution.Arn,
            TaskRoleArn = task.Arn,
            Tags = AwsTags.Of(aws.Catalog),
        };
        if (storageGiB is { } size)
            inputs.EphemeralStorage = new TaskDefinitionEphemeralStorageArgs { SizeInGib = size };
        return new TaskDefinition(name, inputs, new CustomResourceOptions { Parent = parent, DependsOn = { aws.Tasks!.Log } });
    }
}
