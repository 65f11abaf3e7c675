using System.Globalization;
using System.Text;

namespace Infra.Catalog.Yaml;

/// <summary>A catalogue file's text, read with care.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The tree of a file, or null after the problems are told.</summary>
    /// <param name="fullPath">Where the file is.</param>
    /// <param name="shownPath">How problems and origins name it.</param>
    /// <param name="problems">Gets what is wrong.</param>
    public static YamlMap? Read(string fullPath, string shownPath, ProblemList problems)
    {
        var text = ReadText(fullPath, new SourcePosition(shownPath, 1, 1), problems);
        return text is null ? null : YamlReader.Read(text, shownPath, problems);
    }

    private static string? ReadText(string fullPath, SourcePosition start, ProblemList problems)
    {
        byte[] bytes;
        try
        {
            var info = new FileInfo(fullPath);
            if (info.Exists && info.Length > YamlLimits.FileBytes)
            {
                problems.Add(start, "", string.Create(CultureInfo.InvariantCulture, $"found {info.Length} bytes, allowed at most {YamlLimits.FileBytes}. Split the file."));
                return null;
            }

            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(start, "", "no such file. Create it, or correct the path.");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = Directory.Exists(fullPath) ? "it is a folder" : "permission denied or in use";
            problems.Add(start, "", $"cannot be read: {why}.");
            return null;
        }

        try
        {
            var span = bytes.AsSpan();
            return Utf8.GetString(span.StartsWith(Encoding.UTF8.Preamble) ? span[Encoding.UTF8.Preamble.Length..] : span);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n');
            problems.Add(start with { Line = line }, "", "found bytes that are not UTF-8. Save the file as UTF-8.");
            return null;
        }
    }
}
