using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dbready.Checklists;

/// <summary>How <c>readiness-gates.json</c> is read: by code that is generated at build time, because finding out by reflection costs every start.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReadinessGates))]
internal sealed partial class GatesJson : JsonSerializerContext;
