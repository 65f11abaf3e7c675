using Engine.Offline;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Reports inputs that do not fit the schema of their resource. The run goes on, so that all problems are seen at once.</summary>
internal static class SchemaGuard
{
    public static void Check(Deployment deployment, RegisteredResource registered, RegisterResourceRequest request)
    {
        var resource = registered.State;
        if (!resource.Custom || deployment.Schema(Deployment.PackageOf(resource.Type)) is not { } package || !Applies(package, request.Version))
            return;
        if (package.Resource(resource.Type) is not { } schema)
            return; // a schema may be cut down to what its project uses
        var inputs = PropertyValueCodec.FromStruct(registered.Inputs);
        if (ProviderReference.IsProviderType(resource.Type))
            inputs = ProviderInputs.Decode(inputs, schema);
        foreach (var problem in InputCheck.Run(schema, inputs))
        {
            deployment.Log.Add(DiagnosticSeverity.Error, resource.Urn, $"{resource.Name}.{problem.Path} {problem.Reason}");
            deployment.Log.Fail(FailureKind.ResourceRefused, "Inputs of resources do not fit the schemas of their packages; see the diagnostics.");
        }
    }

    // Another version may have other properties: what is refused here would be accepted there.
    private static bool Applies(PackageSchema package, string version)
        => version.Length == 0 || string.Equals(version.TrimStart('v'), package.Version, StringComparison.Ordinal);
}
