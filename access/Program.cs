using Access;
using Pulumi.Experimental.Provider;

await Provider.Serve(args, AccessProvider.Version, _ => new AccessProvider(), CancellationToken.None);
