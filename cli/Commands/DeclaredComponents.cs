using Dbready.Text;
using Engine;

namespace Dbready.Commands;

/// <summary>The components of this product that a stack declares: what commands go by that act on servers.</summary>
internal static class DeclaredComponents
{
    /// <summary>Previews the stack, and prints what is wrong with it.</summary>
    /// <returns>The exit code when there is nothing to go by, and the components.</returns>
    public static async Task<(int? Exit, ImmutableArray<DeclaredFacts> Components)> OfAsync(
        RunSettings run, Installation installation, Terminal terminal, CancellationToken cancel)
    {
        var options = PreviewRequest.Create(run, installation, withPacks: false, terminal);
        var result = await PreviewRun.RunAsync(options, cancel);
        if (RunProblems.Print(options, result, terminal) is { } exit)
            return (exit, []);
        return result.Failure is null
            ? (null, [.. result.Resources.Where(resource => !resource.Custom).Select(resource => new DeclaredFacts(resource.Type, resource.Inputs))])
            : (ExitCodes.Findings, []);
    }
}
