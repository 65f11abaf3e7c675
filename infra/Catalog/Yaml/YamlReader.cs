using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Catalog.Yaml;

/// <summary>
/// Builds the node tree from YamlDotNet's events. The library's object mapper is not used: it loses positions, and its reflection costs more
/// at start than the whole catalogue.
/// </summary>
internal sealed class YamlReader
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];
    private readonly Stack<string> _path = new();
    private long _nodes;

    private YamlReader(string text, string file, ProblemList problems)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
        _file = file;
        _problems = problems;
    }

    /// <summary>The map that the text holds, or null after the problems are told.</summary>
    public static YamlMap? Read(string text, string file, ProblemList problems)
    {
        if (!LinesFit(text, file, problems))
            return null;
        var reader = new YamlReader(text, file, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (RejectedException e)
        {
            problems.Add(e.Position, reader.Path(), e.Message);
        }
        catch (YamlException e)
        {
            problems.Add(reader.At(e.Start), reader.Path(), $"not valid YAML: {Sentence(e.Message)}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // YamlDotNet's scanner lets these out for some broken texts, such as a key after a flow map that was not closed.
            problems.Add(reader.At(reader._scanner.CurrentPosition), reader.Path(), "not valid YAML. Look for a bracket or quote that is not closed, here or above.");
        }

        return null;
    }

    private static bool LinesFit(string text, string file, ProblemList problems)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            if (content.Length <= YamlLimits.LineCharacters)
                continue;
            problems.Add(
                new SourcePosition(file, line, YamlLimits.LineCharacters + 1),
                "",
                string.Create(CultureInfo.InvariantCulture, $"found a line of {content.Length} characters, allowed at most {YamlLimits.LineCharacters}. Break it."));
            return false;
        }

        return true;
    }

    private YamlMap ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            throw new RejectedException(new SourcePosition(_file, 1, 1), "found an empty file, allowed a map of the catalogue's keys.");
        _parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            throw new RejectedException(At(second.Start), "found a second document, allowed one per file.");
        _parser.Consume<StreamEnd>();
        if (root is YamlMap map)
            return map;
        if (root is YamlScalar { IsNull: true })
            throw new RejectedException(new SourcePosition(_file, 1, 1), "found an empty file, allowed a map of the catalogue's keys.");
        throw new RejectedException(root.Position, $"found {root.Describe()}, allowed a map of the catalogue's keys.");
    }

    private YamlNode ReadNode(int depth)
    {
        var start = _parser.Current ?? (_parser.MoveNext() ? _parser.Current : null);
        var position = At(start?.Start ?? Mark.Empty);
        if (depth > YamlLimits.Depth)
            throw new RejectedException(position, string.Create(CultureInfo.InvariantCulture, $"found more than {YamlLimits.Depth} levels of nesting. Flatten it."));
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (!_anchors.TryGetValue(alias.Value, out var anchored))
                throw new RejectedException(position, $"found alias \"*{alias.Value}\", allowed an anchor that is complete before it.");
            Count(anchored.Size, position);
            return anchored;
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar, position);
        return _parser.TryConsume<SequenceStart>(out var sequence)
            ? ReadList(sequence, position, depth)
            : ReadMap(_parser.Consume<MappingStart>(), position, depth);
    }

    private YamlScalar ReadScalar(Scalar scalar, SourcePosition position)
    {
        Count(1, position);
        return Anchored(scalar, new YamlScalar(position, scalar.Value, scalar.Style != ScalarStyle.Plain));
    }

    private YamlList ReadList(SequenceStart start, SourcePosition position, int depth)
    {
        Count(1, position);
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return Anchored(start, new YamlList(position, items));
    }

    private YamlMap ReadMap(MappingStart start, SourcePosition position, int depth)
    {
        Count(1, position);
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key is not YamlScalar name)
                throw new RejectedException(key.Position, $"found {key.Describe()} as a key, allowed a word.");
            _path.Push(name.Text);
            var value = ReadNode(depth + 1);
            if (lines.TryAdd(name.Text, name.Position.Line))
                entries.Add(new YamlEntry(name.Text, name.Position, value));
            else
                _problems.Add(name.Position, Path(), string.Create(CultureInfo.InvariantCulture, $"found a second time, first on line {lines[name.Text]}. Keep one."));
            _path.Pop();
        }

        return Anchored(start, new YamlMap(position, entries));
    }

    private T Anchored<T>(NodeEvent start, T node)
        where T : YamlNode
    {
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific)
            throw new RejectedException(node.Position, $"found tag \"{start.Tag}\", allowed none. Remove it.");
        if (!start.Anchor.IsEmpty)
            _anchors[start.Anchor] = node;
        return node;
    }

    private void Count(long nodes, SourcePosition position)
    {
        _nodes += nodes;
        if (_nodes > YamlLimits.Nodes)
            throw new RejectedException(position, string.Create(CultureInfo.InvariantCulture, $"found more than {YamlLimits.Nodes} values, aliases written out. Use fewer aliases or split the file."));
    }

    private string Path() => string.Join('.', _path.Reverse());

    private SourcePosition At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
