// The rules of tests/EndToEnd/node/equal, with our SDK.
using EqualPack;
using Pulumi.Policy;

return await PolicyPackHost.RunAsync(Equal.Create(), args);
