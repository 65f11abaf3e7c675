namespace Pulumi.Experimental.Provider;

/// <summary>What the engine starts a plugin with: flags, which are not used here, and its own address.</summary>
/// <param name="EngineAddress">Host and port of the engine; null when the plugin was started by hand, to be attached to.</param>
internal sealed record PluginArguments(string? EngineAddress)
{
    public static PluginArguments Parse(IReadOnlyList<string> args)
    {
        string? address = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--tracing")
                i++;
            else if (args[i] is "--logtostderr" or "--logflow" || args[i].StartsWith("-v", StringComparison.Ordinal))
                continue;
            else if (address is null)
                address = args[i];
            else
                throw new ArgumentException($"found a second argument \"{args[i]}\" after the engine's address \"{address}\": at most one is allowed", nameof(args));
        }

        return new PluginArguments(address);
    }
}
