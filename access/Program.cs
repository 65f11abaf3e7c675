using Access;
using Pulumi.Experimental.Provider;

await using var provider = new AccessProvider();
await Provider.Serve(args, AccessProvider.Version, _ => provider, CancellationToken.None);
