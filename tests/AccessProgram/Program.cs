using AccessProgram;
using Pulumi;
using Pulumi.Access;

// A server with the databases that the configuration names and the standard roles of each: what the tests of the released CLI bring up.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var provider = new Provider("server", new ProviderArgs
    {
        Host = "127.0.0.1",
        Port = config.GetInt32("port")!.Value,
        Username = "master",
        Password = Output.CreateSecret(Environment.GetEnvironmentVariable("MASTER_PASSWORD")!),
        SslMode = SslMode.Disable,
    });
    var options = new CustomResourceOptions { Provider = provider };
    var shared = new SharedRoles(options, withPooler: config.GetBoolean("pooler") ?? false);
    foreach (var service in config.Get("services")!.Split(','))
        ServiceRoles.Declare(service, shared, provider);
});
