// A policy pack without rules that writes down what it is asked into the folder that RECORD_TO names.
using Pulumi.Rpc;
using RecordingPack;

var folder = Environment.GetEnvironmentVariable("RECORD_TO");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine("RECORD_TO is not set to a folder: name the one to write to.");
    return 2;
}

await using var recorder = new Recorder(folder);
await using var server = await GrpcServer.StartAsync([recorder]);
Console.WriteLine(server.Port);
await recorder.Cancelled;
return 0;
