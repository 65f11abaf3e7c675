namespace Infra.Catalog.Binding;

/// <summary>Reads an environment's <c>secrets</c>.</summary>
internal static class SecretsBinder
{
    // A quarter of a year.
    private const int LongestRotationDays = 90;

    private static readonly ScalarType<string> SecretStore = Scalars.Choice(SecretStores.SecretsManager, SecretStores.StackOutput);

    /// <summary>Secrets Manager where there is an AWS account; else the stack's own secret outputs.</summary>
    public static SecretSettings Bind(Section parent, AwsAccount? aws, TaskSettings? tasks)
    {
        var section = parent.MapOrEmpty("secrets");
        var bound = new SecretSettings(
            section.Or("store", SecretStore, aws is null ? SecretStores.StackOutput : SecretStores.SecretsManager),
            section.OptionalValue("rotation", Quantities.Days(1, LongestRotationDays)));
        section.Finish();
        if (aws is null && bound.Store == SecretStores.SecretsManager)
            section.Problem("store", "found \"secretsManager\" without aws, allowed stackOutput. Or add aws with accountId and region.");
        if (bound.RotationDays is null)
            return bound;
        if (bound.Store != SecretStores.SecretsManager)
            section.Problem("rotation", "found beside store: stackOutput, allowed beside secretsManager only: run dbready rotate with --logins there.");
        else if (tasks is null)
            section.Problem("rotation", "found without tasks, allowed beside tasks only. Add tasks with the image that runs dbready rotate.");
        return bound;
    }
}
