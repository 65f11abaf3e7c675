// A policy pack without rules that writes down what it is asked: every Analyze request, length-delimited,
// into the file that RECORD_ANALYZE names.
using Pulumi.Rpc;
using RecordingPack;

var file = Environment.GetEnvironmentVariable("RECORD_ANALYZE");
if (string.IsNullOrEmpty(file))
{
    Console.Error.WriteLine("RECORD_ANALYZE is not set: name the file to write to.");
    return 2;
}

await using var recorder = new Recorder(file);
await using var server = await GrpcServer.StartAsync([recorder]);
Console.WriteLine(server.Port);
await recorder.Cancelled;
return 0;
