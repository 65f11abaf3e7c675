using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration, of one namespace.</summary>
public sealed class Config
{
    private readonly string name;

    /// <summary>The configuration of a namespace.</summary>
    /// <param name="name">The namespace; the project's name by default. A trailing <c>:config</c> is dropped.</param>
    public Config(string? name = null)
    {
        const string Suffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        this.name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>The value, or <see langword="null"/>. Secrets come in clear: prefer <see cref="GetSecret"/>.</summary>
    public string? Get(string key) => Deployment.InternalInstance.Settings.Config.GetValueOrDefault(FullKey(key));

    /// <summary>The value as secret, or <see langword="null"/>.</summary>
    public Output<string>? GetSecret(string key) => Secret(Get(key));

    /// <summary>The value, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => Parse<bool>(key, "boolean", ParseBoolean);

    /// <summary>The value as secret, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>The value, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not a whole number.</exception>
    public int? GetInt32(string key) => Parse<int>(key, "int", ParseInt32);

    /// <summary>The value as secret, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not a whole number.</exception>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>The value, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not a number.</exception>
    public double? GetDouble(string key) => Parse<double>(key, "double", ParseDouble);

    /// <summary>The value as secret, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not a number.</exception>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>The value as object, or the default.</summary>
    /// <exception cref="RunException">It is not JSON of that shape.</exception>
    public T GetObject<T>(string key) => Get(key) is { } text ? Deserialize<T>(key, text, null) : default!;

    /// <summary>The value as object, or the default.</summary>
    /// <exception cref="RunException">It is not JSON of that shape.</exception>
    public T GetObject<T>(string key, JsonSerializerOptions options) => Get(key) is { } text ? Deserialize<T>(key, text, options) : default!;

    /// <summary>The value as secret object, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not JSON of that shape.</exception>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is { } text ? Output.CreateSecret(Deserialize<T>(key, text, null)) : null;

    /// <summary>The value as secret object, or <see langword="null"/>.</summary>
    /// <exception cref="RunException">It is not JSON of that shape.</exception>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => Get(key) is { } text ? Output.CreateSecret(Deserialize<T>(key, text, options)) : null;

    /// <summary>The value. Secrets come in clear: prefer <see cref="RequireSecret"/>.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key, secret: false);

    /// <summary>The value as secret.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key, secret: true);

    /// <summary>The value.</summary>
    /// <exception cref="RunException">It is not set, or neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key, secret: false);

    /// <summary>The value as secret.</summary>
    /// <exception cref="RunException">It is not set, or neither <c>true</c> nor <c>false</c>.</exception>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, secret: true);

    /// <summary>The value.</summary>
    /// <exception cref="RunException">It is not set, or no whole number.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key, secret: false);

    /// <summary>The value as secret.</summary>
    /// <exception cref="RunException">It is not set, or no whole number.</exception>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, secret: true);

    /// <summary>The value.</summary>
    /// <exception cref="RunException">It is not set, or no number.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key, secret: false);

    /// <summary>The value as secret.</summary>
    /// <exception cref="RunException">It is not set, or no number.</exception>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, secret: true);

    /// <summary>The value as object.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that shape.</exception>
    public T RequireObject<T>(string key) => Deserialize<T>(key, Require(key), null);

    /// <summary>The value as object.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that shape.</exception>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Deserialize<T>(key, Require(key), options);

    /// <summary>The value as secret object.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that shape.</exception>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key, secret: true);

    /// <summary>The value as secret object.</summary>
    /// <exception cref="RunException">It is not set, or not JSON of that shape.</exception>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => GetSecretObject<T>(key, options) ?? throw Missing(key, secret: true);

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct
        => value is { } known ? Output.CreateSecret(known) : null;

    private static bool ParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    private static bool ParseInt32(string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool ParseDouble(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private T? Parse<T>(string key, string expected, Parser<T> parser)
        where T : struct
    {
        if (Get(key) is not { } text)
            return null;
        return parser(text, out var value) ? value : throw Malformed(key, text, expected, null);
    }

    private T Deserialize<T>(string key, string text, JsonSerializerOptions? options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, options)!;
        }
        catch (JsonException e)
        {
            throw Malformed(key, text, $"value of type {typeof(T).FullName} in JSON", e);
        }
    }

    private string FullKey(string key) => $"{name}:{key}";

    private RunException Malformed(string key, string text, string expected, JsonException? inner)
    {
        var isSecret = Deployment.InternalInstance.Settings.ConfigSecretKeys.Contains(FullKey(key));

        // A JSON error quotes no more than a path and a position.
        return new($"Configuration '{FullKey(key)}' value '{(isSecret ? "[secret]" : text)}' is not a valid {expected}", isSecret ? null : inner);
    }

    private RunException Missing(string key, bool secret)
        => new(
            $"Missing required configuration variable '{FullKey(key)}'\n"
            + $"\tplease set a value using the command `pulumi config set{(secret ? " --secret" : "")} {FullKey(key)} <value>`");
}
