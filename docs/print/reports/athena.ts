import { FILE_COLUMNS } from '../../../lambda/reports/domain/file-columns';

/** The statement that makes a table in Athena of the nightly files: https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html */
export function printAthena(): string {
  const columns = FILE_COLUMNS.map(({ name, type }) => `  \`${name}\` ${type}`).join(',\n');
  return `-- Printed by npm run docs:print. Put your bucket and prefix (reports.export) in both places. docs/supervisor/reports.md says what each number means.
CREATE EXTERNAL TABLE dialback_ended (
${columns}
)
PARTITIONED BY (\`day\` string)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
LOCATION 's3://BUCKET/PREFIX'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy-MM-dd',
  'projection.day.range' = '2026-01-01,NOW',
  'storage.location.template' = 's3://BUCKET/PREFIXday=\${day}/'
);
`;
}
