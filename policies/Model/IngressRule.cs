using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A rule of a security group that lets connections in.</summary>
/// <param name="Protocol">Protocol; <c>-1</c> is every one, on every port.</param>
/// <param name="FromPort">First port.</param>
/// <param name="ToPort">Last port.</param>
/// <param name="Cidrs">Addresses that may connect.</param>
public sealed record IngressRule(Fact<string> Protocol, Fact<double> FromPort, Fact<double> ToPort, ImmutableArray<Fact<string>> Cidrs);
