using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace Infra.Components;

/// <summary>
/// A login's credentials in Secrets Manager, as JSON. Only the first version is Pulumi's: rotation writes the later ones, and an update after it
/// must not bring the old password back.
/// </summary>
internal sealed class LoginSecret
{
    // Long enough to come back from a deletion by mistake; elsewhere the name must be free at once.
    private const int ProductionRecoveryDays = 30;

    public LoginSecret(string name, LoginSecretArgs args, Resource parent)
    {
        var isProduction = args.Aws.Catalog.IsProduction;
        var secret = new Secret(
            name,
            new SecretArgs
            {
                Name = args.PhysicalName,
                Description = args.Description,
                KmsKeyId = args.Aws.SecretKey,
                RecoveryWindowInDays = isProduction ? ProductionRecoveryDays : 0,
                Tags = args.Tags,
            },
            new CustomResourceOptions { Parent = parent, Protect = isProduction });
        Arn = secret.Arn;
        _ = new SecretVersion(
            name,
            new SecretVersionArgs { SecretId = secret.Id, SecretString = Json(args) },
            new CustomResourceOptions { Parent = parent, IgnoreChanges = { "secretString" } });
    }

    public Output<string> Arn { get; }

    private static Output<string> Json(LoginSecretArgs args) => Output.JsonSerialize(Output.Tuple(args.Password, args.Host, args.Database).Apply(known =>
        ImmutableSortedDictionary<string, object>.Empty
            .Add("username", args.Username)
            .Add("password", known.Item1)
            .Add("host", known.Item2)
            .Add("port", args.Port)
            .Add("dbname", known.Item3)
            .Add("sslmode", args.SslMode)));
}
