using Access.Tests.Support;
using Testing;

namespace Access.Tests;

[Collection(ServersCollection.Name)]
public sealed class RealCliTests(ServersFixture servers)
{
    private const string Password = "planted-in-the-stack-1";

    [SkippableFact]
    public async Task Released_cli_ups_previews_refreshes_and_destroys_with_the_plugin_of_the_project()
    {
        var pulumi = Tool.Find("pulumi");
        Tool.Find("pulumi-language-yaml", "pulumi");
        var server = await servers.GetAsync(ManagedServer.Rds);
        using var folder = new ScratchFolder();
        WritePlugin(folder.PathOf("plugin"));
        Directory.CreateDirectory(folder.PathOf("state"));
        await File.WriteAllTextAsync(folder.PathOf("Pulumi.yaml"), Program(server.Port));
        await RunAsync("stack", "init", "dev");

        Assert.Contains("+ 6 to create", await RunAsync("preview"), StringComparison.Ordinal);
        Assert.Contains("+ 6 created", await RunAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Contains("6 unchanged", await RunAsync("preview", "--expect-no-changes"), StringComparison.Ordinal);
        await server.SqlAsync("ALTER ROLE cli_a CONNECTION LIMIT 1");
        Assert.Contains("~ 1 updated", await RunAsync("refresh", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Contains("~ connectionLimit: 1 => 5", await RunAsync("up", "--yes", "--skip-preview", "--diff"), StringComparison.Ordinal);
        var state = await RunAsync("stack", "export");
        Assert.DoesNotContain(Password, state, StringComparison.Ordinal);
        Assert.DoesNotContain("SCRAM-SHA-256$", state, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, server.Log, StringComparison.Ordinal);
        Assert.Contains("- 6 deleted", await RunAsync("destroy", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Equal(0L, await server.SqlAsync("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'cli%'"));

        async Task<string> RunAsync(params string[] arguments)
        {
            var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["PATH"] = Tool.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["PULUMI_HOME"] = folder.PathOf("home"),
                ["PULUMI_BACKEND_URL"] = "file://" + folder.PathOf("state"),
                ["PULUMI_CONFIG_PASSPHRASE"] = "test",
                ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
                ["PULUMI_STACK"] = arguments[0] == "stack" && arguments[1] == "init" ? null : "dev",
            };
            var result = await Processes.RunAsync(pulumi, [.. arguments, "--non-interactive", "--color", "never"], folder.Path, environment);
            Assert.True(result.ExitCode == 0, result.All);
            Assert.DoesNotContain("warning", result.All, StringComparison.Ordinal);
            Assert.DoesNotContain(Password, result.All, StringComparison.Ordinal);
            return result.Output;
        }
    }

    // An executable of this name is taken as it is: PulumiPlugin.yaml would build the plugin at each command.
    private static void WritePlugin(string folder)
    {
        Directory.CreateDirectory(folder);
        var plugin = Path.Combine(folder, "pulumi-resource-access");
        File.WriteAllText(plugin, $"#!/bin/sh\nexec dotnet '{typeof(AccessProvider).Assembly.Location}' \"$@\"\n");
        File.SetUnixFileMode(plugin, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Program(int port)
        => $$"""
        name: clitest
        runtime: yaml
        plugins:
          providers:
            - name: access
              path: ./plugin
        resources:
          server:
            type: pulumi:providers:access
            properties:
              host: 127.0.0.1
              port: {{port}}
              username: {{ServersFixture.Master}}
              password:
                fn::secret: {{ServersFixture.MasterPassword}}
              sslMode: disable
          owner:
            type: access:Role
            properties:
              name: cli_owner
            options:
              provider: ${server}
          login:
            type: access:Role
            properties:
              name: cli_a
              login: true
              connectionLimit: 5
              password:
                fn::secret: {{Password}}
            options:
              provider: ${server}
          database:
            type: access:Database
            properties:
              name: cli
              owner: ${owner.name}
            options:
              provider: ${server}
          connect:
            type: access:Grant
            properties:
              role: ${login.name}
              database: ${database.name}
              objectType: database
              privileges: [CONNECT]
            options:
              provider: ${server}

        """;
}
