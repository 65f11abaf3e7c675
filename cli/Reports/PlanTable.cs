using System.Globalization;
using Dbready.Text;
using Engine;

namespace Dbready.Reports;

/// <summary>A preview's result for people, in the shape of <c>pulumi preview</c>: tree, outputs, counts.</summary>
internal static class PlanTable
{
    /// <summary>Writes the report.</summary>
    public static void Write(PlanReport report, Terminal terminal)
    {
        terminal.Out.WriteLine($"Previewing {report.Project}/{report.Stack}");
        WriteTree(report, terminal);
        WriteOutputs(report, terminal);
        WriteCounts(report, terminal);
    }

    static void WriteTree(PlanReport report, Terminal terminal)
    {
        var lines = PlanTree.Of(report.Resources);
        if (lines.Count == 0)
            return;
        terminal.Out.WriteLine();
        var types = lines.Max(line => line.Branches.Length + line.Resource.Type.Length);
        var names = lines.Max(line => line.Resource.Name.Length);
        terminal.Out.WriteLine(terminal.Paint($"    {"Type".PadRight(types)}  {"Name".PadRight(names)}  Plan", Ink.Bold));
        foreach (var (resource, branches) in lines)
        {
            var op = resource.Op;
            var type = (branches + resource.Type).PadRight(types);
            var plan = op == StepOp.Same ? "" : PlanWords.Of(op) + Changes(resource);
            terminal.Out.WriteLine($" {terminal.Paint(PlanWords.Sign(op), PlanWords.Colour(op))} {type}  {resource.Name.PadRight(names)}  {plan}".TrimEnd());
        }
    }

    static string Changes(PlannedResource resource) =>
        resource.Changes.IsEmpty ? "" : $" [{resource.ChangeText}]";

    static void WriteOutputs(PlanReport report, Terminal terminal)
    {
        if (report.Outputs.IsEmpty)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Paint("Outputs:", Ink.Bold));
        foreach (var (name, value) in report.Outputs)
        {
            foreach (var (path, text) in PropertyText.Leaves(name, value))
                terminal.Out.WriteLine($"    {path}: {text}");
        }
    }

    static void WriteCounts(PlanReport report, Terminal terminal)
    {
        terminal.Out.WriteLine();
        if (report.Failure is not null)
            terminal.Out.WriteLine(terminal.Paint("Failed: ", Ink.Red) + Line.First(report.Failure));
        if (report.Resources.IsEmpty)
            return;
        terminal.Out.WriteLine(terminal.Paint("Resources:", Ink.Bold));
        foreach (var op in PlanWords.Changing)
        {
            if (report.Count(op) is > 0 and var count)
                terminal.Out.WriteLine($"    {terminal.Paint(PlanWords.Sign(op), PlanWords.Colour(op))} {Number(count)} to {PlanWords.Of(op)}");
        }
        if (report.Count(StepOp.Same) is > 0 and var same)
            terminal.Out.WriteLine($"    {Number(same)} unchanged");
    }

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
