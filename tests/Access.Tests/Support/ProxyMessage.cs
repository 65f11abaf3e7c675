using System.Text;

namespace Access.Tests.Support;

/// <summary>One message of the PostgreSQL protocol.</summary>
/// <param name="Type">Its letter; NUL for what a client sends before it has one.</param>
/// <param name="Body">What follows type and length.</param>
internal sealed record ProxyMessage(char Type, byte[] Body)
{
    /// <summary>The statement of a Query or Parse of a client; else null.</summary>
    public string? Sql => Type switch
    {
        'Q' => Text(0),
        'P' => Text(Array.IndexOf(Body, (byte)0) + 1),
        _ => null,
    };

    /// <summary>The same message with another statement.</summary>
    public ProxyMessage With(string sql)
    {
        var start = Type == 'Q' ? 0 : Array.IndexOf(Body, (byte)0) + 1;
        var end = Array.IndexOf(Body, (byte)0, start);
        return this with { Body = [.. Body[..start], .. Encoding.UTF8.GetBytes(sql), .. Body[end..]] };
    }

    private string Text(int start) => Encoding.UTF8.GetString(Body, start, Array.IndexOf(Body, (byte)0, start) - start);
}
