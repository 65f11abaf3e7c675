using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace Infra.Components;

/// <summary>
/// A login's credentials in Secrets Manager, as JSON. Only the first version is Pulumi's: rotation writes the later ones, and an update after it
/// must not bring the old password back. A version is never deleted by itself: the secret has a newer one then.
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
            new CustomResourceOptions { Parent = parent, Protect = args.Protect });
        Arn = secret.Arn;
        DeclareReaders(name, secret, args.Readers, parent);
        Version = new SecretVersion(
            args.Version ?? name,
            new SecretVersionArgs { SecretId = secret.Id, SecretString = Json(args) },
            new CustomResourceOptions { Parent = parent, IgnoreChanges = { "secretString" }, RetainOnDelete = true });
    }

    public Output<string> Arn { get; }

    /// <summary>With it, there is something to read.</summary>
    public Resource Version { get; }

    private static void DeclareReaders(string name, Secret secret, IReadOnlyList<string> readers, Resource parent)
    {
        if (readers.Count == 0)
            return;

        // In a secret's own policy the star is that secret.
        var policy = PolicyDocument.Of(PolicyDocument.Allow("Clients", new { AWS = readers }, ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], "*"));
        _ = new SecretPolicy(name, new SecretPolicyArgs { SecretArn = secret.Arn, Policy = policy, BlockPublicPolicy = true }, new CustomResourceOptions { Parent = parent });
    }

    private static Output<string> Json(LoginSecretArgs args) => Output.JsonSerialize(Output.Tuple(args.Password, args.Host, args.Database, Url(args), args.ReadHost ?? Output.Create("")).Apply(known =>
        (known.Item5.Length == 0 ? ImmutableSortedDictionary<string, object>.Empty : ImmutableSortedDictionary<string, object>.Empty.Add("readHost", known.Item5))
            .Add("username", args.Username)
            .Add("password", known.Item1)
            .Add("host", known.Item2)
            .Add("port", args.Port)
            .Add("dbname", known.Item3)
            .Add("sslmode", args.SslMode)
            .Add("url", known.Item4)));

    private static Output<string> Url(LoginSecretArgs args) => ConnectionUrl.Of(args.Username, args.Password, args.Host, args.Port, args.Database, args.SslMode);
}
