using Infra;
using Infra.Components;
using Pulumi;

return await Deployment.RunAsync(() => DeclaredEnvironment.Declare(StackCatalog.Read()));
