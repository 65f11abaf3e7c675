using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Objects with outputs anywhere inside to JSON text.</summary>
internal static class OutputJson
{
    // What the serializer learns about types is kept with its options: one set for all calls.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> WithOutputs = [];

    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
            return OutputData<string>.Unknown(data.IsSecret, data.Resources);
        var withOutputs = WithOutputs.GetValue(
            options ?? JsonSerializerOptions.Default, static o => new(o) { Converters = { new OutputJsonConverterFactory() } });
        while (true)
        {
            // Each pass awaits the outputs that the one before found unresolved: the values of outputs may hold outputs.
            var pass = new OutputJsonPass();
            var json = pass.Serialize(data.Value, withOutputs);
            if (pass.Pending.Count == 0)
                return pass.Data.With(json).After(data);
            await Task.WhenAll(pass.Pending).ConfigureAwait(false);
        }
    }
}
