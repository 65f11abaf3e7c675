using System.Text.Json.Serialization;

namespace Engine.Monitor;

/// <summary>JSON of configuration in the environment of programs.</summary>
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ConfigJson : JsonSerializerContext;
