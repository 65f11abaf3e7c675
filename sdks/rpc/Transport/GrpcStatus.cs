using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc.Protocol;

namespace Pulumi.Rpc;

/// <summary>How a status is written into and read from headers or trailers.</summary>
internal static class GrpcStatus
{
    public const string CodeHeader = "grpc-status";
    public const string MessageHeader = "grpc-message";
    public const string DetailsHeader = "grpc-status-details-bin";

    /// <summary>The header values of a failed call.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(GrpcException error)
    {
        var code = ((int)error.StatusCode).ToString(CultureInfo.InvariantCulture);
        yield return new(CodeHeader, code);
        yield return new(MessageHeader, EncodeMessage(error.Message));
        if (error.Details.IsEmpty)
            yield break;
        var status = new Status { Code = (int)error.StatusCode, Message = error.Message, Details = { error.Details } };
        yield return new(DetailsHeader, Convert.ToBase64String(status.ToByteArray()));
    }

    /// <summary>Throws unless the values say OK. A missing status is <see cref="GrpcStatusCode.Unknown"/>.</summary>
    public static void ThrowIfFailed(string method, string? code, string? message, string? details)
    {
        if (code == "0")
            return;
        var text = DecodeMessage(message ?? "");
        if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new GrpcException(GrpcStatusCode.Unknown, $"{method} answered without a grpc-status{(text.Length > 0 ? ": " + text : "")}");
        throw new GrpcException((GrpcStatusCode)number, text, ReadDetails(details));
    }

    /// <summary>Percent-encodes all but printable ASCII, as <c>grpc-message</c> wants it.</summary>
    public static string EncodeMessage(string message)
    {
        var encoded = new StringBuilder(message.Length);
        foreach (var b in Encoding.UTF8.GetBytes(message))
        {
            if (b is >= 0x20 and <= 0x7e and not (byte)'%')
                encoded.Append((char)b);
            else
                encoded.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>The inverse of <see cref="EncodeMessage"/>; what is not a valid escape stays as it is.</summary>
    public static string DecodeMessage(string message)
        => message.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(message) : message;

    private static ImmutableArray<Any> ReadDetails(string? details)
    {
        if (string.IsNullOrEmpty(details))
            return [];
        try
        {
            var padded = details.PadRight((details.Length + 3) / 4 * 4, '=');
            return [.. Status.Parser.ParseFrom(Convert.FromBase64String(padded)).Details];
        }
        catch (Exception e) when (e is FormatException or InvalidProtocolBufferException)
        {
            // The status itself was read; unreadable details must not hide it.
            return [];
        }
    }
}
