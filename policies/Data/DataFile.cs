using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Policies.Data;

/// <summary>The data files beside this class, which are part of the program: facts with their date and source.</summary>
internal static class DataFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name: <c>rules.json</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"no data file {name} is part of the program", nameof(name));
        return JsonSerializer.Deserialize(stream, (JsonTypeInfo<T>)DataJson.Default.GetTypeInfo(typeof(T))!)!;
    }
}
