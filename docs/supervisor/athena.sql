-- Printed by npm run docs:print. Put your bucket and prefix (reports.export) in both places. docs/supervisor/reports.md says what each number means.
CREATE EXTERNAL TABLE dialback_ended (
  `id` string,
  `origin` string,
  `queue_id` string,
  `user_id` string,
  `ended_at` string,
  `hour` string,
  `ended` string,
  `placed` string,
  `offered` string,
  `taken` string,
  `answered` string,
  `reached` string,
  `unsaid` string,
  `missed` string,
  `withdrawn` string,
  `failed_attempts` string,
  `due` string,
  `on_time` string,
  `late_seconds` string,
  `talk_seconds` string,
  `agent_wait_seconds` string,
  `customer_hold_seconds` string,
  `voicemails` string,
  `voicemails_called` string,
  `voicemails_mailed` string,
  `voicemail_wait_seconds` string,
  `announced` string,
  `called_in` string,
  `customer_first_attempts` string,
  `customer_first_handled` string,
  `customer_first_abandoned` string,
  `customer_first_queue_answer_seconds` string,
  `customer_first_wait_seconds` string
)
PARTITIONED BY (`day` string)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
LOCATION 's3://BUCKET/PREFIX'
TBLPROPERTIES (
  'skip.header.line.count' = '1',
  'projection.enabled' = 'true',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy-MM-dd',
  'projection.day.range' = '2026-01-01,NOW',
  'storage.location.template' = 's3://BUCKET/PREFIXday=${day}/'
);
