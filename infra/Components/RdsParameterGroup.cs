using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Aws.Rds;
using Pulumi.Aws.Rds.Inputs;

namespace Infra.Components;

/// <summary>The server's parameters, each with the apply method that AWS takes for it.</summary>
internal static class RdsParameterGroup
{
    public static ParameterGroup Declare(string name, string physicalName, RdsServerArgs args, Resource parent)
    {
        var adopted = args.Server.Rds!.Adopt?.ParameterGroup;
        return new ParameterGroup(
            name,
            new ParameterGroupArgs
            {
                Family = string.Create(CultureInfo.InvariantCulture, $"postgres{args.Server.Rds!.EngineMajor}"),

                // A prefix, so that the group of a new major version can be created before the old one is gone.
                NamePrefix = Maybe.Text(adopted is null ? $"{physicalName}-" : null),
                Name = Maybe.Text(adopted),
                Description = $"Parameters of {physicalName}",
                Parameters = args.Server.Parameters
                    .Select(parameter => new ParameterGroupParameterArgs
                    {
                        Name = parameter.Name,
                        Value = parameter.Value,
                        ApplyMethod = parameter.IsStatic ? "pending-reboot" : "immediate",
                    })
                    .ToImmutableArray(),
                Tags = AwsTags.Of(args.Aws.Catalog, args.Server),
            },
            new CustomResourceOptions { Parent = parent, ImportId = adopted });
    }
}
