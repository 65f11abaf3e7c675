using Policies;
using Pulumi.Policy;

return await PolicyPackHost.RunAsync(ReadinessPack.Create(), args);
