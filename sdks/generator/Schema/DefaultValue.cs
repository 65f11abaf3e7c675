using System.Collections.Immutable;

namespace Pulumi.Generator.Schema;

/// <summary>Where a value comes from when none is given: the first environment variable that is set, then the constant.</summary>
public sealed record DefaultValue(Constant? Constant, ImmutableArray<string> Environment);
