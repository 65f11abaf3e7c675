using Dbready.Text;
using Engine;

namespace Dbready.Reports;

/// <summary>Pulumi's own words and signs for operations.</summary>
internal static class PlanWords
{
    /// <summary>Every operation but "same", in the order of the summary.</summary>
    public static readonly ImmutableArray<StepOp> Changing =
        [StepOp.Create, StepOp.Import, StepOp.Read, StepOp.Update, StepOp.Replace, StepOp.Delete, StepOp.Forget];

    /// <summary>The word, as <c>pulumi preview --json</c> spells it.</summary>
    public static string Of(StepOp op) => op switch
    {
        StepOp.Create => "create",
        StepOp.Update => "update",
        StepOp.Replace => "replace",
        StepOp.Delete => "delete",
        StepOp.Forget => "forget",
        StepOp.Read => "read",
        StepOp.Import => "import",
        _ => "same",
    };

    /// <summary>The sign in front of a line, two characters wide.</summary>
    public static string Sign(StepOp op) => op switch
    {
        StepOp.Create => "+ ",
        StepOp.Update => "~ ",
        StepOp.Replace => "+-",
        StepOp.Delete or StepOp.Forget => "- ",
        StepOp.Read => "> ",
        StepOp.Import => "= ",
        _ => "  ",
    };

    /// <summary>The colour.</summary>
    public static Ink Colour(StepOp op) => op switch
    {
        StepOp.Create or StepOp.Import => Ink.Green,
        StepOp.Update => Ink.Yellow,
        StepOp.Replace => Ink.Magenta,
        StepOp.Delete or StepOp.Forget => Ink.Red,
        _ => Ink.Plain,
    };
}
