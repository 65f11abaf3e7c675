using System.CommandLine;

namespace Dbready.Commands;

/// <summary>The argument <c>stack</c>.</summary>
internal static class StackArgument
{
    const int MaxLength = 100;

    /// <summary>The argument; Pulumi's own rule for names of stacks, but for a hyphen at the start, which is a mistyped option.</summary>
    public static Argument<string> Create()
    {
        var argument = new Argument<string>("stack") { Description = "Stack to look at, such as dev or prod." };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-'))
                    result.AddError($"Unknown option '{token.Value}'.");
                else if (!IsName(token.Value))
                    result.AddError($"Stack '{token.Value}': expected 1 to {MaxLength} letters, digits, hyphens, underscores or periods.");
            }
        });
        return argument;
    }

    static bool IsName(string text) =>
        text.Length is > 0 and <= MaxLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
