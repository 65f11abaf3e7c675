using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes outputs and inputs as their values, and notes what it found on the way.</summary>
internal sealed class OutputJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Outputs that have no value yet; the text is useless until they have.</summary>
    public List<Task> Pending { get; } = [];

    /// <summary>What all outputs together say about the text.</summary>
    public OutputData<string> Data { get; private set; } = OutputData<string>.Known("");

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IOutput)) || typeToConvert.IsAssignableTo(typeof(IInput));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;

    private sealed class Converter<T>(OutputJsonConverterFactory factory) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("JSON cannot be read into an output. Read into the type of its value.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value is IInput input ? input.ToOutput() : (IOutput)value!;
            var task = output.GetDataAsync();
            if (!task.IsCompleted)
            {
                factory.Pending.Add(task);
                writer.WriteNullValue();
                return;
            }

            var data = task.GetAwaiter().GetResult();
            factory.Data = factory.Data.After(data);
            if (data.IsKnown && data.Value is { } known)
                JsonSerializer.Serialize(writer, known, known.GetType(), options);
            else
                writer.WriteNullValue();
        }
    }
}
