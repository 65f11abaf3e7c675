using System.Collections.Frozen;

namespace Pulumi.Rpc;

/// <summary>The marks that tell special values from plain objects and strings on the wire.</summary>
public static class WireConstants
{
    /// <summary>The key whose value tells the kind of a special object.</summary>
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>Kind: a secret; member <c>value</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Kind: an asset; member <c>text</c>, <c>path</c> or <c>uri</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Kind: an archive; member <c>assets</c>, <c>path</c> or <c>uri</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Kind: a resource reference; members <c>urn</c>, <c>id</c>, <c>packageVersion</c>.</summary>
    public const string Resource = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Kind: an output value; members <c>value</c>, <c>secret</c>, <c>dependencies</c>.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Kind: a byte string; sent only to peers that ask for it.</summary>
    public const string ByteString = "803fd3297a5875dc03ca845dda5d2a98";

    /// <summary>Stands for an unknown value of any type; the one sentinel that is sent.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly FrozenSet<string> Sentinels = new[]
    {
        Unknown,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
        "030794c1-ac77-496b-92df-f27374a8bd58", // asset
        "e48ece36-62e2-4504-bad9-02848725956a", // archive
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> is one of the seven sentinels of unknown values.</summary>
    public static bool IsUnknown(string text) => text.Length == Unknown.Length && Sentinels.Contains(text);
}
