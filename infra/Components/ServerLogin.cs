using System.Collections.Immutable;
using Infra.Catalog;
using Pulumi;
using Pulumi.Access;

namespace Infra.Components;

/// <summary>The login that manages a server.</summary>
/// <param name="Username">Its name.</param>
/// <param name="Password">Its password, a secret; null: in <paramref name="SecretArn"/>.</param>
/// <param name="SecretArn">Secret with its password; null: it is given.</param>
internal sealed record ServerLogin(Output<string> Username, Output<string>? Password, Output<string>? SecretArn)
{
    private const string UsernameKey = "username";
    private const string PasswordKey = "password";
    private const string SecretKey = "secretArn";

    /// <summary>As an output of the stack that has the server.</summary>
    public ImmutableDictionary<string, object?> Facts => Components.Facts.Of((UsernameKey, Username), (PasswordKey, Password), (SecretKey, SecretArn));

    /// <summary>From that output.</summary>
    public static ServerLogin Of(Server server, StackOutput output) => server.Neon is null
        ? new ServerLogin(output.Text(UsernameKey), null, output.Text(SecretKey))
        : new ServerLogin(output.Text(UsernameKey), output.Text(PasswordKey), null);

    /// <summary>The provider that logs in with it.</summary>
    public Provider Provider(Server server, IServerComponent on, AwsAccount? account, CustomResourceOptions options)
    {
        var args = new ProviderArgs { Host = on.Address, Port = server.Rds?.Port ?? 5432, Database = on.AccessDatabase, Username = Username };
        if (Password is not null)
            args.Password = Password;
        else
        {
            args.PasswordSecretArn = SecretArn!;
            args.Region = account!.Region;
        }

        return new Provider(server.Name, args, options);
    }
}
