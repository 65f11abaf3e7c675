using Infra.Catalog;
using Pulumi;

namespace Infra.Components;

/// <summary>What the AWS resources of an environment share.</summary>
/// <param name="Catalog">What the environment declares.</param>
/// <param name="Account">Account, region and key.</param>
/// <param name="Provider">The one provider for AWS.</param>
/// <param name="DeclaredNetwork">Null when no server needs one.</param>
/// <param name="Foundation">Key and roles; null where another stack has them.</param>
internal sealed record AwsEnvironment(EnvironmentCatalog Catalog, AwsAccount Account, ProviderResource Provider, NetworkComponent? DeclaredNetwork, AwsFoundationComponent? Foundation)
{
    /// <summary>The environment's own key, where another stack has it.</summary>
    public Output<string>? ReferencedKeyArn { private get; init; }

    /// <summary>The network's ids; null when no server needs one.</summary>
    public NetworkIds? Network => DeclaredNetwork?.Ids;

    /// <summary>Where tasks run; null where none do.</summary>
    public TasksComponent? Tasks { get; init; }

    /// <summary>The key that encrypts databases, as an ARN; null: the services' own keys.</summary>
    public Input<string>? KmsKeyArn => OwnKeyArn is { } own ? own : Maybe.Text(Account.KmsKeyArn);

    /// <summary>The key as secrets take it: as it is named in the catalogue.</summary>
    public Input<string>? SecretKey => OwnKeyArn is { } own ? own : Maybe.Text(Account.KmsKey);

    /// <summary>The key for log groups, which take the ARN of a key and no alias; null: the service's own encryption.</summary>
    public Input<string>? LogKeyArn => Account.HasKeyAlias ? null : KmsKeyArn;

    private Output<string>? OwnKeyArn => ReferencedKeyArn ?? Foundation?.Key?.Arn;
}
