using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>One pass over an object graph, with what it found on the way.</summary>
internal sealed class OutputJsonPass
{
    [ThreadStatic]
    private static OutputJsonPass? current;

    /// <summary>The pass that this thread is in.</summary>
    public static OutputJsonPass Current => current ?? throw new InvalidOperationException("Outputs are written as JSON by Output.JsonSerialize only.");

    /// <summary>Outputs that have no value yet; the text is useless until they have.</summary>
    public List<Task> Pending { get; } = [];

    /// <summary>What all outputs together say about the text.</summary>
    public OutputData<string> Data { get; private set; } = OutputData<string>.Known("");

    /// <summary>The text; outputs without a known value are <c>null</c> in it.</summary>
    public string Serialize<T>(T value, JsonSerializerOptions options)
    {
        var outer = current;
        current = this;
        try
        {
            return JsonSerializer.Serialize(value, options);
        }
        finally
        {
            current = outer;
        }
    }

    /// <summary>Writes the value of an output.</summary>
    public void Write(Utf8JsonWriter writer, IOutput output, JsonSerializerOptions options)
    {
        var task = output.GetDataAsync();
        if (!task.IsCompleted)
        {
            Pending.Add(task);
            writer.WriteNullValue();
            return;
        }

        var data = task.GetAwaiter().GetResult();
        Data = Data.After(data);
        if (data is { IsKnown: true, Value: { } known })
            JsonSerializer.Serialize(writer, known, known.GetType(), options);
        else
            writer.WriteNullValue();
    }
}
