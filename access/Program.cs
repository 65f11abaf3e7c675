using Access;
using Pulumi.Experimental.Provider;

if (args is ["schema"])
    await Console.Out.WriteAsync(AccessProvider.Schema);
else
    await Provider.Serve(args, AccessProvider.Version, engine => new AccessProvider(engine), CancellationToken.None);
