using System.Text.Json;
using System.Text.Json.Serialization;

namespace Policies.Data;

/// <summary>How data files are read: by code that is generated at build time, because finding out by reflection costs every start.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CertificateAuthorities))]
[JsonSerializable(typeof(DatabaseMetrics))]
[JsonSerializable(typeof(EngineVersions))]
[JsonSerializable(typeof(InstanceClasses))]
[JsonSerializable(typeof(LogRetentions))]
[JsonSerializable(typeof(NeonPlans))]
[JsonSerializable(typeof(NeonSchema))]
[JsonSerializable(typeof(PostgresParameters))]
[JsonSerializable(typeof(RuleCatalogue))]
[JsonSerializable(typeof(StorageTypes))]
[JsonSerializable(typeof(UsagePrices))]
[JsonSerializable(typeof(WellKnownLogins))]
internal sealed partial class DataJson : JsonSerializerContext;
