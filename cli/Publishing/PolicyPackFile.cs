namespace Dbready.Publishing;

/// <summary>The policy pack as an executable, for <c>--policy-pack</c> of Pulumi 3.255 and later.</summary>
internal static class PolicyPackFile
{
    const string Name = "dbready-policies";

    /// <summary>Writes it.</summary>
    /// <returns>The file.</returns>
    public static async Task<string> WriteAsync(Installation installation, string target, CancellationToken cancel)
    {
        using var scratch = new PublishFolder();
        var built = await SingleFile.BuildAsync(installation, Path.Combine("policies", "Policies.csproj"), scratch.Path, cancel);
        var file = Path.Combine(target, Name + Path.GetExtension(built));
        File.Copy(built, file, overwrite: true);
        return file;
    }
}
