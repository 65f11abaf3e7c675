using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Access.Collecting;

namespace Dbready.Collecting;

/// <summary>A sample as one line of JSON: whoever reads the output gets each as it comes.</summary>
internal static class SampleJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static string Of(ServerSample sample, IEnumerable<Metric> metrics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("server", sample.Server);
            json.WriteString("time", sample.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteStartArray("metrics");
            foreach (var metric in metrics)
                Write(json, metric);
            json.WriteEndArray();
            json.WriteStartArray("failures");
            foreach (var failure in sample.Failures)
                json.WriteStringValue(failure);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static void Write(Utf8JsonWriter json, Metric metric)
    {
        json.WriteStartObject();
        json.WriteString("name", metric.Name);
        json.WriteString("unit", metric.Unit);
        json.WriteStartObject("dimensions");
        foreach (var (name, value) in metric.Dimensions)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("values");
        foreach (var value in metric.Values)
            json.WriteNumberValue(Math.Round(value, 3));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
