using Access;
using Pulumi.Experimental.Provider;

await Provider.Serve(args, AccessProvider.Version, engine => new AccessProvider(engine), CancellationToken.None);
