using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>One run of a program against mocks.</summary>
internal static class MockRun
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>The declared resources and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed, or logged an error.</exception>
    /// <exception cref="AggregateException">It failed in several ways.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks, TestOptions? options, Func<Task> program)
    {
        options ??= new();
        var settings = new DeploymentSettings(
            options.ProjectName ?? "project",
            options.StackName ?? "stack",
            options.OrganizationName ?? "organization",
            options.RootDirectory ?? "",
            options.IsPreview ?? true,
            DeploymentSettings.ParseConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG")),
            DeploymentSettings.ParseKeys(Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS")));
        var monitor = new MockMonitor(mocks, settings.Project, settings.Stack);
        var deployment = new Deployment(settings, monitor, new MockEngineLog());
        var failures = await ProgramRun.CollectAsync(deployment, program).ConfigureAwait(false);
        await deployment.Callbacks.DisposeAsync().ConfigureAwait(false);
        Exception[] errors =
        [
            .. failures.Select(e => e as RunException ?? new RunException(e.Message, e)),
            .. deployment.Logger.Errors.Select(message => new RunException(message)),
        ];
        return errors.Length switch
        {
            0 => (monitor.Resources, monitor.StackOutputs),
            1 => throw errors[0],
            _ => throw new AggregateException(errors),
        };
    }
}
