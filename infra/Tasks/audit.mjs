// Keeps the audit lines of PostgreSQL logs: CloudWatch Logs sends them here, compressed, and each batch becomes one object in the locked bucket.
import { gunzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

export async function handler(event) {
  const batch = JSON.parse(gunzipSync(Buffer.from(event.awslogs.data, 'base64')).toString('utf8'));

  // CloudWatch Logs also sends messages that only ask whether somebody is there.
  if (batch.messageType !== 'DATA_MESSAGE' || batch.logEvents.length === 0) return;
  const lines = batch.logEvents.map((line) => JSON.stringify({ time: new Date(line.timestamp).toISOString(), log: batch.logGroup, stream: batch.logStream, id: line.id, message: line.message }));

  // A batch that is sent again, because an answer was lost, gets the same name.
  const first = batch.logEvents[0];
  const day = new Date(first.timestamp).toISOString().slice(0, 10).replaceAll('-', '/');
  await s3.send(new PutObjectCommand({
    Bucket: process.env.BUCKET,
    Key: `audit${batch.logGroup}/${day}/${first.id}.jsonl`,
    Body: lines.join('\n') + '\n',
    ContentType: 'application/x-ndjson',
    ChecksumAlgorithm: 'SHA256',
  }));
}
