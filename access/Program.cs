using Access;
using Pulumi.Experimental.Provider;

if (args is ["schema"])
{
    await Console.Out.WriteAsync(AccessProvider.Schema);
    return;
}

AccessProvider? provider = null;
await Provider.Serve(args, AccessProvider.Version, engine => provider = new AccessProvider(engine), CancellationToken.None);
if (provider is not null)
    await provider.DisposeAsync();
