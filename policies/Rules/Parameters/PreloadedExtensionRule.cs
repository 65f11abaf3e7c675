using Policies.Model;

namespace Policies.Rules.Parameters;

/// <summary>An extension that needs its library loaded at start: the server loads it, and each service's database declares it.</summary>
/// <param name="info">What the rule is.</param>
/// <param name="extension">The extension, and its library.</param>
/// <param name="isPreloaded">Whether RDS loads the library where nothing is declared.</param>
public abstract class PreloadedExtensionRule(RuleInfo info, string extension, bool isPreloaded) : StackRule(info)
{
    /// <inheritdoc/>
    public sealed override void Judge(StackModel stack, Verdict verdict)
    {
        var sets = stack.All<ParameterSet>().Where(set => set.ForeignFamily is null && !set.IsOfClusterMembers).ToList();
        if (sets.Count == 0)
            verdict.NotApplicable("no parameter group is declared");
        foreach (var set in sets)
        {
            var libraries = set["shared_preload_libraries"];
            if (verdict.Reads(libraries) && !(libraries.IsAbsent ? isPreloaded : IsIn(libraries.Value!)))
                verdict.Violation(libraries, $"a list with {extension}", $"Add {extension}; it is loaded at the next reboot.");
            JudgeSet(set, verdict);
            foreach (var service in ServicesOf(stack, set))
                JudgeService(service, verdict);
        }
    }

    /// <summary>Judges the extension's own parameters.</summary>
    protected virtual void JudgeSet(ParameterSet set, Verdict verdict)
    {
    }

    private static IEnumerable<ServiceDatabase> ServicesOf(StackModel stack, ParameterSet set)
        => stack.Above<Server>(set.Resource)?.Key.Value is { } server ? stack.By("server", static (ServiceDatabase service) => service.Server.Value)[server] : [];

    private void JudgeService(ServiceDatabase service, Verdict verdict)
    {
        if (verdict.Reads(service.Extensions) && !service.Extensions.Items.Any(item => item.Text().Value == extension))
            verdict.Violation(service.Resource, service.Extensions.Path, $"no {extension}", extension, $"Declare the extension {extension} for the service's database.");
    }

    private bool IsIn(string libraries) => libraries.Split(',', StringSplitOptions.TrimEntries).Contains(extension, StringComparer.Ordinal);
}
