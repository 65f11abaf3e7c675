using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Google.Protobuf;

namespace Measure;

/// <summary>
/// Sends the same gRPC calls over and over on one HTTP/2 connection, a fixed number in flight. Frames are made once and answers are only
/// counted, so that the machine's time goes to the server that is measured.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private const int HeaderLength = 9;
    private const int MaxPayload = 16_384;
    private const byte Data = 0, Headers = 1, Reset = 3, Settings = 4, Ping = 6, GoAway = 7, WindowUpdate = 8;
    private const byte EndStream = 1, Acknowledge = 1, EndHeaders = 4;
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] headers;
    private readonly byte[][] bodies;
    private readonly MemoryStream output = new();
    private readonly byte[] input = new byte[4 * 1024 * 1024];
    private int inputLength;
    private int nextStream = 1;
    private int nextBody;
    private long window = 65_535; // of the connection, towards the server
    private long done;
    private int endedEarly;

    public LoadConnection(int port, string method, IEnumerable<IMessage> requests)
    {
        headers = HeaderBlock(method);
        bodies = [.. requests.Select(Frame)];
        socket.Connect(IPAddress.Loopback, port);
        output.Write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8);
        WriteFrame(Settings, 0, 0, [0, 4, 0x7f, 0xff, 0xff, 0xff]); // as much as it likes on each stream,
        WriteFrame(WindowUpdate, 0, 0, [0x7f, 0xff, 0, 0]); // and in all
    }

    /// <summary>Calls for as long as <paramref name="duration"/>.</summary>
    /// <returns>Answers per second.</returns>
    public double Run(TimeSpan duration, int inFlight)
    {
        var clock = Stopwatch.StartNew();
        Run(inFlight, () => clock.Elapsed < duration);
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Calls with each request once, from the first on.</summary>
    /// <returns>Seconds.</returns>
    public double RunOnce(int inFlight)
    {
        nextBody = 0;
        var clock = Stopwatch.StartNew();
        Run(inFlight, () => nextBody > 0); // it is the first one's turn again when all were sent
        return clock.Elapsed.TotalSeconds;
    }

    private void Run(int inFlight, Func<bool> goesOn)
    {
        done = 0;
        for (var i = 0; i < inFlight; i++)
            Call();
        var pending = inFlight;
        while (pending > 0)
        {
            Flush();
            for (var ended = Receive(); ended > 0; ended--)
            {
                done++;
                if (goesOn())
                    Call();
                else
                    pending--;
            }
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        output.Dispose();
    }

    private void Call()
    {
        var body = bodies[nextBody];
        nextBody = (nextBody + 1) % bodies.Length;
        WriteFrame(Headers, EndHeaders, nextStream, headers);
        for (var sent = 0; sent < body.Length; sent += MaxPayload)
        {
            var part = body.AsSpan(sent, Math.Min(MaxPayload, body.Length - sent));
            WaitForWindow(part.Length);
            WriteFrame(Data, sent + part.Length == body.Length ? EndStream : (byte)0, nextStream, part);
        }

        nextStream += 2;
    }

    // Only a server that is slow to grant makes this wait; what ends meanwhile is handed over with the next batch.
    private void WaitForWindow(int length)
    {
        while (window < length)
        {
            Flush();
            endedEarly += ReadFrames();
        }

        window -= length;
    }

    private int Receive()
    {
        var ended = endedEarly;
        endedEarly = 0;
        return ended > 0 ? ended : ReadFrames();
    }

    private int ReadFrames()
    {
        var count = socket.Receive(input.AsSpan(inputLength));
        if (count == 0)
            throw new InvalidOperationException("the pack closed the connection");
        inputLength += count;
        var position = 0;
        var ended = 0;
        while (inputLength - position >= HeaderLength)
        {
            var length = (input[position] << 16) | (input[position + 1] << 8) | input[position + 2];
            if (inputLength - position < HeaderLength + length)
                break;
            if (Handle(input[position + 3], input[position + 4], input.AsSpan(position + HeaderLength, length)))
                ended++;
            position += HeaderLength + length;
        }

        input.AsSpan(position, inputLength - position).CopyTo(input);
        inputLength -= position;
        return ended;
    }

    // Tells whether a call has ended: with trailers, or with a status alone.
    private bool Handle(byte type, byte flags, ReadOnlySpan<byte> payload)
    {
        switch (type)
        {
            case Settings when (flags & Acknowledge) == 0:
                WriteFrame(Settings, Acknowledge, 0, []);
                return false;
            case Ping when (flags & Acknowledge) == 0:
                WriteFrame(Ping, Acknowledge, 0, payload);
                return false;
            case WindowUpdate:
                window += BinaryPrimitives.ReadUInt32BigEndian(payload); // those of single streams are never needed
                return false;
            case Reset or GoAway:
                throw new InvalidOperationException($"the pack ended a call: HTTP/2 frame {type}");
            default:
                return type is Headers or Data && (flags & EndStream) != 0;
        }
    }

    private void Flush()
    {
        socket.Send(output.GetBuffer().AsSpan(0, (int)output.Length));
        output.SetLength(0);
    }

    private void WriteFrame(byte type, byte flags, int stream, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header[5..], stream);
        output.Write(header);
        output.Write(payload);
    }

    private static byte[] Frame(IMessage message)
    {
        var body = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(1), body.Length - 5);
        message.WriteTo(body.AsSpan(5));
        return body;
    }

    // HPACK without its tables, so that the same bytes hold for every call.
    private static byte[] HeaderBlock(string method)
    {
        var block = new MemoryStream();
        foreach (var (name, value) in new[]
        {
            (":method", "POST"), (":scheme", "http"), (":path", "/" + method), (":authority", "127.0.0.1"),
            ("content-type", "application/grpc"), ("te", "trailers"),
        })
        {
            block.WriteByte(0x10); // a literal that is never indexed
            foreach (var text in new[] { name, value })
            {
                block.WriteByte((byte)text.Length);
                block.Write(Encoding.ASCII.GetBytes(text));
            }
        }

        return block.ToArray();
    }
}
