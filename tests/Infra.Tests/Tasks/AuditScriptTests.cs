using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Sizing;
using Testing;

namespace Infra.Tests.Tasks;

/// <summary>The function that keeps audit lines, run by Node; the client of S3 is a module that keeps what it is given.</summary>
public sealed class AuditScriptTests : IDisposable
{
    private const string Client = """
        import { writeFileSync } from 'node:fs';
        export class PutObjectCommand { constructor(input) { this.input = input; } }
        export class S3Client { async send(command) { writeFileSync('put.json', JSON.stringify(command.input)); } }
        """;

    private const string Runner = """
        import { readFileSync } from 'node:fs';
        import { handler } from './index.mjs';
        await handler({ awslogs: { data: readFileSync('event', 'utf8') } });
        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Batch_becomes_one_object_whose_name_a_second_sending_has_too()
    {
        var put = await RunAsync("DATA_MESSAGE");

        Assert.Equal(("audit-of-the-test", "audit/aws/rds/instance/shop-prod-auth/postgresql/2026/11/20/371.jsonl"), (put!["Bucket"]!.GetValue<string>(), put["Key"]!.GetValue<string>()));
        var lines = put["Body"]!.GetValue<string>().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(
            ("2026-11-20T04:30:00.000Z", "AUDIT: SESSION,1,1,DDL,\"DROP TABLE\" ä", "shop-prod-auth.0"),
            (lines[0]["time"]!.GetValue<string>(), lines[0]["message"]!.GetValue<string>(), lines[0]["stream"]!.GetValue<string>()));
        Assert.Equal((await RunAsync("DATA_MESSAGE"))!["Key"]!.GetValue<string>(), put["Key"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task Message_that_only_asks_whether_somebody_is_there_keeps_nothing() => Assert.Null(await RunAsync("CONTROL_MESSAGE"));

    /// <summary>What was put, or null.</summary>
    private async Task<JsonNode?> RunAsync(string type)
    {
        var node = Tool.Find("node");
        var package = Directory.CreateDirectory(_folder.PathOf("node_modules/@aws-sdk/client-s3")).FullName;
        await File.WriteAllTextAsync(Path.Combine(package, "package.json"), """{ "name": "@aws-sdk/client-s3", "type": "module", "exports": "./index.js" }""");
        await File.WriteAllTextAsync(Path.Combine(package, "index.js"), Client);
        await File.WriteAllTextAsync(_folder.PathOf("index.mjs"), AuditScript.Text);
        await File.WriteAllTextAsync(_folder.PathOf("run.mjs"), Runner);
        await File.WriteAllTextAsync(_folder.PathOf("event"), Convert.ToBase64String(Compressed(JsonSerializer.Serialize(new
        {
            messageType = type,
            logGroup = "/aws/rds/instance/shop-prod-auth/postgresql",
            logStream = "shop-prod-auth.0",
            logEvents = (object[])
            [
                new { id = "371", timestamp = 1_795_149_000_000, message = "AUDIT: SESSION,1,1,DDL,\"DROP TABLE\" ä" },
                new { id = "372", timestamp = 1_795_149_000_001, message = "AUDIT: SESSION,2,1,ROLE,GRANT" },
            ],
        }))));
        var result = await Processes.RunAsync(node, ["run.mjs"], _folder.Path, new Dictionary<string, string?>(StringComparer.Ordinal) { ["BUCKET"] = "audit-of-the-test" });
        Assert.True(result.ExitCode == 0, result.All);
        var put = _folder.PathOf("put.json");
        return File.Exists(put) ? JsonNode.Parse(await File.ReadAllTextAsync(put)) : null;
    }

    private static byte[] Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return stream.ToArray();
    }
}
