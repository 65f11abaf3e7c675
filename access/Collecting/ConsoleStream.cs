using System.Buffers.Binary;
using System.Text;

namespace Access.Collecting;

/// <summary>Messages of PostgreSQL's protocol 3.0 on a stream. PostgreSQL, "Message Formats".</summary>
/// <param name="stream">The stream.</param>
internal sealed class ConsoleStream(Stream stream)
{
    // The console's largest answers have some kilobytes.
    private const int MaxLength = 16 << 20;

    /// <summary>Sends a message.</summary>
    /// <param name="type">Its type; null: it is the first of a connection, which has none.</param>
    /// <param name="body">Its content.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task SendAsync(char? type, byte[] body, CancellationToken ct)
    {
        var start = type is null ? 0 : 1;
        var message = new byte[start + 4 + body.Length];
        if (type is { } letter)
            message[0] = (byte)letter;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(start), 4 + body.Length);
        body.CopyTo(message, start + 4);
        await stream.WriteAsync(message, ct);
        await stream.FlushAsync(ct);
    }

    /// <summary>Receives the next message that is no notice.</summary>
    /// <exception cref="AccessException">It is an error, or no message.</exception>
    public async Task<(char Type, byte[] Body)> ReceiveAsync(CancellationToken ct)
    {
        while (true)
        {
            var head = new byte[5];
            await stream.ReadExactlyAsync(head, ct);
            var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4;
            if (length is < 0 or > MaxLength)
                throw new AccessException("it does not speak PostgreSQL's protocol");
            var body = new byte[length];
            await stream.ReadExactlyAsync(body, ct);
            switch ((char)head[0])
            {
                case 'E':
                    throw new AccessException(Encoding.UTF8.GetString(body).Split('\0').FirstOrDefault(field => field.StartsWith('M'))?[1..] ?? "an error without a message");
                case 'N' or 'S' or 'K':
                    continue;
                default:
                    return ((char)head[0], body);
            }
        }
    }
}
