using Testing;

namespace EndToEnd.Support;

/// <summary>The command as a user runs it: the script at the root of the clone, which builds what is missing.</summary>
internal static class Dbready
{
    private static readonly Lazy<Task> Build = new(async () =>
    {
        var result = await Processes.RunAsync(Repository.PathOf("dbready"), ["--version"], Repository.Root);
        if (result.ExitCode != 0)
            throw new InvalidOperationException($"./dbready does not start: {result.All}");
    });

    /// <summary>The folder that the script builds into: <c>dbready</c>, <c>Infra</c>, <c>Policies</c> and <c>Access</c>.</summary>
    public static string Bin => Repository.PathOf("artifacts", "bin");

    /// <summary>Waits until the programs in <see cref="Bin"/> are built from the present sources.</summary>
    public static Task BuiltAsync() => Build.Value;

    /// <summary>Runs the script in a folder, which decides the project as with <c>pulumi</c>.</summary>
    public static async Task<ProcessResult> RunInAsync(string folder, params string[] arguments)
    {
        await BuiltAsync();
        return await Processes.RunAsync(Repository.PathOf("dbready"), arguments, folder);
    }

    /// <summary>Runs the script in a folder with variables on top of the test's own.</summary>
    public static async Task<ProcessResult> RunInAsync(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        await BuiltAsync();
        return await Processes.RunAsync(Repository.PathOf("dbready"), arguments, folder, environment);
    }

    /// <summary>Runs the script in the clone itself.</summary>
    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, arguments);
}
