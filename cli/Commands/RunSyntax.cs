using System.CommandLine;
using Dbready.Reports;

namespace Dbready.Commands;

/// <summary>Arguments and options of the commands that run a program.</summary>
internal sealed class RunSyntax
{
    readonly Argument<string> _stack = StackArgument.Create();

    readonly Option<string?> _program = ProgramOption.Create();

    readonly Option<string[]> _config = ConfigOption.Create();

    readonly Option<string?> _state = new("--state")
    {
        Description = "What is deployed, as written by 'pulumi stack export'; shows updates, replaces and deletes.",
        HelpName = "file",
    };

    readonly Option<string[]> _reference = new("--reference")
    {
        Description = "Another stack that the program reads outputs of, as written by 'pulumi stack export'. Repeatable.",
        HelpName = "file",
    };

    readonly Option<string[]> _policyPack = new("--policy-pack")
    {
        Description = "Policy pack to run instead of this clone's: a folder with PulumiPolicy.yaml, or an executable. Repeatable.",
        HelpName = "path",
    };

    readonly Option<string[]> _policyPackConfig = new("--policy-pack-config")
    {
        Description = "Config file of a policy pack, in the order of the packs. Repeatable.",
        HelpName = "file",
    };

    readonly Option<string?> _out = OutOption.Create();
    readonly Option<string> _format;
    readonly bool _withPacks;

    /// <summary>The options of one command.</summary>
    /// <param name="withPacks">Whether policy packs run.</param>
    /// <param name="formats">What <c>--format</c> allows; the first is the default.</param>
    public RunSyntax(bool withPacks, params ReportFormat[] formats)
    {
        _withPacks = withPacks;
        _format = FormatOption.Create(formats);
    }

    /// <summary>Adds all of it to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_stack);
        command.Options.Add(_program);
        command.Options.Add(_config);
        command.Options.Add(_state);
        command.Options.Add(_reference);
        if (_withPacks)
        {
            command.Options.Add(_policyPack);
            command.Options.Add(_policyPackConfig);
        }
        command.Options.Add(_format);
        command.Options.Add(_out);
    }

    /// <summary>What was given.</summary>
    public RunSettings Read(ParseResult result) => new(
        result.GetRequiredValue(_stack),
        result.GetValue(_program),
        [.. result.GetValue(_config) ?? []],
        result.GetValue(_state),
        [.. result.GetValue(_reference) ?? []],
        _withPacks ? [.. result.GetValue(_policyPack) ?? []] : [],
        _withPacks ? [.. result.GetValue(_policyPackConfig) ?? []] : [],
        FormatOption.Parse(result.GetRequiredValue(_format)),
        result.GetValue(_out));
}
