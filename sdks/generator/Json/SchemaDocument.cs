using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Pulumi.Generator.Json;

/// <summary>A schema file as a tree in which every value knows its place, and the problems found in it so far.</summary>
public sealed class SchemaDocument
{
    static readonly JsonReaderOptions Options = new() { MaxDepth = 256 };

    readonly List<(long Offset, string Code, string Message)> problems = [];
    readonly byte[] text;
    readonly string file;

    SchemaDocument(string file, byte[] text)
    {
        this.file = file;
        this.text = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        Root = Read();
    }

    /// <summary>The outermost value.</summary>
    public SchemaNode Root { get; }

    /// <summary>Parses <paramref name="text"/>; throws <see cref="SchemaException"/> with GEN001 when it is not JSON.</summary>
    public static SchemaDocument Parse(string file, byte[] text) => new(file, text);

    /// <summary>Notes a problem at a place; reading goes on, so that one build shows them all.</summary>
    public void Report(long offset, string code, string message) => problems.Add((offset, code, message));

    /// <summary>Throws when a problem was noted.</summary>
    public void ThrowIfProblems()
    {
        if (problems.Count > 0)
            throw new SchemaException([.. problems.OrderBy(p => p.Offset).Select(p => At(p.Offset, p.Code, p.Message))]);
    }

    SchemaNode Read()
    {
        var reader = new Utf8JsonReader(text, Options);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, "", reader.TokenStartIndex);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            throw new SchemaException([At(OffsetOf(e), "GEN001", $"not JSON: {e.Message.Split(" LineNumber:")[0]}")]);
        }
    }

    SchemaNode ReadValue(ref Utf8JsonReader reader, string path, long nameOffset)
    {
        var offset = reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new SchemaNode(this, path, offset, nameOffset, JsonValueKind.Object, "") { Members = ReadMembers(ref reader, path) };
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<SchemaNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, $"{path}[{items.Count}]", reader.TokenStartIndex));
                return new SchemaNode(this, path, offset, nameOffset, JsonValueKind.Array, "") { Items = items.ToImmutable() };
            case JsonTokenType.String:
                return new SchemaNode(this, path, offset, nameOffset, JsonValueKind.String, reader.GetString()!);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    JsonTokenType.Null => JsonValueKind.Null,
                    _ => JsonValueKind.Number,
                };
                return new SchemaNode(this, path, offset, nameOffset, kind, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    ImmutableArray<KeyValuePair<string, SchemaNode>> ReadMembers(ref Utf8JsonReader reader, string path)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, SchemaNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var nameOffset = reader.TokenStartIndex;
            var memberPath = SchemaNode.Join(path, name);
            reader.Read();
            var value = ReadValue(ref reader, memberPath, nameOffset);
            if (names.Add(name))
                members.Add(new(name, value));
            else
                Report(nameOffset, "GEN002", $"{memberPath}: found twice, expected once");
        }

        return members.ToImmutable();
    }

    SchemaProblem At(long offset, string code, string message)
    {
        var before = text.AsSpan(0, (int)offset);
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new SchemaProblem(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, code, message);
    }

    long OffsetOf(JsonException e)
    {
        var offset = 0;
        for (var line = 0L; line < (e.LineNumber ?? 0); line++)
            offset += text.AsSpan(offset).IndexOf((byte)'\n') + 1;
        return Math.Min(offset + (e.BytePositionInLine ?? 0), text.Length);
    }
}
