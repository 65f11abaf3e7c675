using Infra.Sizing;
using Pulumi;
using Pulumi.Aws.Rds;

namespace Infra.Components;

/// <summary>The master password where RDS cannot manage it: generated here, kept in a secret, and rotated by <c>dbready rotate</c>.</summary>
internal sealed class MasterLogin(string name, RdsServerArgs args, Resource parent)
{
    public Output<string> Password { get; } = LoginPassword.Declare($"{name}-master", parent);

    /// <summary>Writes the secret once the instance has an address.</summary>
    /// <returns>The secret's ARN.</returns>
    public Output<string> Complete(Instance instance) => new LoginSecret(
        $"{name}-master",
        new LoginSecretArgs
        {
            PhysicalName = PhysicalNames.MasterSecret(args.Aws.Catalog, args.Server),
            Description = $"Master login of {args.Server.Name} in {args.Aws.Catalog.Environment}",
            Aws = args.Aws,
            Protect = args.Aws.Catalog.ProtectsState,
            Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
            Username = args.Server.Rds!.MasterUsername,
            Password = Password,
            Host = instance.Address,
            Port = args.Server.Rds.Port,
            Database = Output.Create("postgres"),
            SslMode = ServerRoles.SslMode,
        },
        parent).Arn;
}
