using Pulumi;

namespace Infra.Components;

/// <summary>The login that a pooler looks up verifiers with, where the pooler is run by another stack than the one that makes the login.</summary>
/// <param name="Password">What it will have, a secret.</param>
/// <param name="SecretArn">Secret that the pooler's tasks read it from.</param>
internal sealed record PoolerLogin(Output<string> Password, Output<string> SecretArn);
