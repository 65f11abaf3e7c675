using Access;
using Access.Servers;
using Pulumi.Experimental.Provider;

if (args is ["schema"])
{
    await Console.Out.WriteAsync(AccessProvider.Schema);
    return;
}

if (args is [TunnelGuard.Argument, .. [_, ..] command])
{
    Environment.ExitCode = await TunnelGuard.RunAsync(command);
    return;
}

AccessProvider? provider = null;
await Provider.Serve(args, AccessProvider.Version, engine => provider = new AccessProvider(engine), CancellationToken.None);
if (provider is not null)
    await provider.DisposeAsync();
