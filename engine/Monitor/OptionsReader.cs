using System.Collections.Immutable;
using Pulumi.Rpc;
using Pulumirpc;

namespace Engine.Monitor;

/// <summary>Reads the options of a registration.</summary>
internal static class OptionsReader
{
    /// <summary>The options of a registration, with the former URNs that were found.</summary>
    /// <exception cref="GrpcException">A time limit is malformed.</exception>
    public static ResourceOptions Read(RegisterResourceRequest request, ImmutableArray<string> aliases)
    {
        var options = new ResourceOptions
        {
            Protect = request is { HasProtect: true, Protect: true },
            RetainOnDelete = request is { HasRetainOnDelete: true, RetainOnDelete: true },
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            IgnoreChanges = request.IgnoreChanges.ToImmutableArray(),
            ReplaceOnChanges = request.ReplaceOnChanges.ToImmutableArray(),
            AdditionalSecretOutputs = request.AdditionalSecretOutputs.ToImmutableArray(),
            Aliases = aliases,
            ImportId = request.ImportId,
            DeletedWith = request.DeletedWith,
            CustomTimeouts = Timeouts(request),
        };

        // Most say nothing. (Arrays are equal when they are the same: [..] would make a new empty one.)
        return options == ResourceOptions.None ? ResourceOptions.None : options;
    }

    private static CustomTimeouts? Timeouts(RegisterResourceRequest request)
    {
        if (request.CustomTimeouts is not { } timeouts)
            return null;
        try
        {
            return new CustomTimeouts(
                GoDuration.Parse(timeouts.Create), GoDuration.Parse(timeouts.Update), GoDuration.Parse(timeouts.Delete), GoDuration.Parse(timeouts.Read));
        }
        catch (FormatException e)
        {
            throw new GrpcException(GrpcStatusCode.InvalidArgument, $"customTimeouts of '{request.Name}' ({request.Type}): {e.Message}", e);
        }
    }
}
