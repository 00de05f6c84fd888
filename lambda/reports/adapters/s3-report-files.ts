import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ReportFiles } from '../ports/report-files';

/** One file for each day, in a folder of its own, as Athena reads partitions: `<prefix>day=2026-11-23/ended.csv`. */
export function createReportFiles(client: S3Client, { bucket: Bucket, prefix }: { bucket: string; prefix: string }): ReportFiles {
  return {
    async put(day, text) {
      await client.send(new PutObjectCommand({ Bucket, Key: `${prefix}day=${day}/ended.csv`, Body: text, ContentType: 'text/csv; charset=utf-8' }));
    },
  };
}
