using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Objects with outputs anywhere inside to JSON text.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData<string>.Unknown(data.IsSecret, data.Resources);
        while (true)
        {
            // Each pass awaits the outputs that the one before found unresolved: the values of outputs may hold outputs.
            var found = new OutputJsonConverterFactory();
            var withOutputs = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
            withOutputs.Converters.Add(found);
            var json = JsonSerializer.Serialize(data.Value, withOutputs);
            if (found.Pending.Count > 0)
            {
                await Task.WhenAll(found.Pending).ConfigureAwait(false);
                continue;
            }

            return found.Data.With(json).After(data);
        }
    }
}
