using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Scheduler;
using Pulumi.Aws.Scheduler.Inputs;

namespace Infra.Components;

/// <summary>One kind of scheduled work: the role that it runs as, the role that starts it, and the role that the schedule has.</summary>
internal sealed class ScheduledTasks
{
    private readonly AwsEnvironment _aws;
    private readonly Resource _parent;
    private readonly Role _execution;
    private readonly Role _task;
    private readonly Role _scheduler;

    /// <summary>Declares the roles.</summary>
    /// <param name="name">Name of the work; part of every child's name.</param>
    /// <param name="aws">With tasks.</param>
    /// <param name="policy">What a task may do.</param>
    /// <param name="parent">The component that it belongs to.</param>
    public ScheduledTasks(string name, AwsEnvironment aws, string policy, Resource parent)
    {
        (_aws, _parent) = (aws, parent);
        _execution = ServiceRole.Declare($"{name}-execution", aws.Catalog, "ecs-tasks.amazonaws.com", [ServiceRole.TaskExecution], parent);
        _task = ServiceRole.Declare($"{name}-task", aws.Catalog, "ecs-tasks.amazonaws.com", [], parent);
        _ = new RolePolicy($"{name}-task", new RolePolicyArgs { Role = _task.Name, Policy = policy }, new CustomResourceOptions { Parent = parent });
        _scheduler = ServiceRole.Declare($"{name}-scheduler", aws.Catalog, "scheduler.amazonaws.com", [], parent);
        _ = new RolePolicy(
            $"{name}-scheduler",
            new RolePolicyArgs { Role = _scheduler.Name, Policy = SchedulerPolicy(name) },
            new CustomResourceOptions { Parent = parent });
    }

    /// <summary>Declares a task and when it runs.</summary>
    /// <param name="name">Name of its resources; with the environment's, of its family.</param>
    /// <param name="schedule">Of EventBridge: <c>cron(…)</c> or <c>rate(…)</c>, in UTC.</param>
    /// <param name="purpose">What it is for, in a word that rules look for: schedules have no tags.</param>
    /// <param name="container">JSON of its container.</param>
    /// <param name="storageGiB">Disk; null: the 20 GiB that a task has.</param>
    public void Add(string name, string schedule, string purpose, string container, int? storageGiB)
    {
        var settings = _aws.Catalog.Tasks!;
        var physicalName = $"{PhysicalNames.Environment(_aws.Catalog)}-{name}";
        var definition = FargateTask.Declare(name, _aws, container, settings.Cpu, settings.MemoryMiB, _execution, _task, storageGiB, _parent);
        _ = new Schedule(
            name,
            new ScheduleArgs
            {
                Name = physicalName,
                Description = $"{name}, purpose={purpose}",
                ScheduleExpression = schedule,
                ScheduleExpressionTimezone = "UTC",
                FlexibleTimeWindow = new ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
                Target = new ScheduleTargetArgs
                {
                    Arn = _aws.Tasks!.ClusterArn,
                    RoleArn = _scheduler.Arn,
                    EcsParameters = new ScheduleTargetEcsParametersArgs
                    {
                        TaskDefinitionArn = definition.Arn,
                        LaunchType = "FARGATE",
                        NetworkConfiguration = new ScheduleTargetEcsParametersNetworkConfigurationArgs
                        {
                            Subnets = _aws.Network!.SubnetIds,
                            SecurityGroups = { _aws.Tasks.SecurityGroupId! },
                            AssignPublicIp = false,
                        },
                    },
                    RetryPolicy = new ScheduleTargetRetryPolicyArgs { MaximumRetryAttempts = 2 },
                },
            },
            new CustomResourceOptions { Parent = _parent });
    }

    private string SchedulerPolicy(string name)
    {
        var (account, environment) = (_aws.Account, PhysicalNames.Environment(_aws.Catalog));
        var ecs = $"arn:{account.Partition}:ecs:{account.Region}:{account.AccountId}";
        return PolicyDocument.Of(
            PolicyDocument.Allow(["ecs:RunTask"], $"{ecs}:task-definition/{environment}-*", PolicyDocument.When("ArnEquals", "ecs:cluster", $"{ecs}:cluster/{environment}")),
            PolicyDocument.Allow(
                ["iam:PassRole"],
                (string[])[ServiceRole.ArnOf($"{name}-execution", _aws.Catalog), ServiceRole.ArnOf($"{name}-task", _aws.Catalog)],
                PolicyDocument.When("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")));
    }
}
