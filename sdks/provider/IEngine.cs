namespace Pulumi.Experimental;

/// <summary>The engine, as plugins see it.</summary>
public interface IEngine
{
    /// <summary>Shows a message to the user.</summary>
    Task LogAsync(LogRequest message);

    /// <summary>Fails unless the engine's version is in the range.</summary>
    /// <param name="pulumiVersionRange">A range such as <c>&gt;=3.200.0</c>. Engines before 3.217 do not know the call.</param>
    Task RequirePulumiVersionAsync(string pulumiVersionRange);
}
