using System.CommandLine;
using Dbready.Publishing;
using Dbready.Text;

namespace Dbready.Commands;

/// <summary><c>dbready publish</c>: policy pack and access provider, to be used outside this clone.</summary>
internal static class PublishCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Installation installation)
    {
        var folder = new Option<string?>("--out") { Description = "Folder to write to. Default: artifacts/dist in the clone.", HelpName = "folder" };
        var command = new Command("publish", "Write the policy pack as an executable, and the access provider as a plugin tarball.") { folder };
        command.SetAction(async (parse, cancel) =>
        {
            var target = Path.GetFullPath(parse.GetValue(folder) ?? Path.Combine(installation.Root, "artifacts", "dist"));
            Directory.CreateDirectory(target);
            var pack = await PolicyPackFile.WriteAsync(installation, target, cancel);
            var plugin = await ProviderTarball.WriteAsync(installation, target, cancel);
            terminal.Out.WriteLine($"{pack}\n  pulumi preview --policy-pack {pack}");
            terminal.Out.WriteLine($"{plugin}\n  pulumi plugin install resource {ProviderTarball.Package} {ProviderTarball.VersionOf(installation)} --file {plugin}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
