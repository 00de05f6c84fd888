/**
 * Data: what Voicemail Express v3 leaves behind, in the words of its source (amazon-connect/voicemail-express-amazon-connect).
 * Release 2025.09.13, commit 16f0d93f0d2c3766d5ddbb4fdbf382c8e8223608: CloudFormation/vmx3-contactflows.yaml, Code/vmx3_recording_processor.py,
 * vmx3_transcriber.py, vmx3_transcription_error_handler.py, sub_key_data_extraction.py, sub_connect_task.py, sub_connect_guided_task.py, vmx3_packager.py.
 * Release 2024.09, commit 0e91458c25391ca5919cd277b65789362bbb2d03: CloudFormation/vmx3-contactflows.yaml, Code/Core/vmx3_kvs_to_s3.py, vmx3_transcriber.py,
 * vmx3_packager.py, sub_connect_task.py, sub_connect_guided_task.py, vmx3_transcription_error_handler.py.
 */
const instance = 'arn:aws:connect:eu-west-2:111122223333:instance/0d1a1bac-0000-4000-8000-00000000c0de';
export const contactId = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b99';
export const queueArn = `${instance}/queue/1111aaaa-0000-4000-8000-000000000001`;
export const agentQueueArn = `${instance}/queue/agent/2222bbbb-0000-4000-8000-000000000002`;
export const from = '+442079460142';
export const words = 'Hello, my order arrived with the wrong charger.';

const transcribed = (jobName: string, transcript: string) => ({ jobName, accountId: '111122223333', status: 'COMPLETED', results: { transcripts: [{ transcript }], items: [] } });

/** What the error handler writes in place of a transcript. */
const failure = {
  jobName: contactId,
  accountId: '111122223333',
  status: 'COMPLETED',
  results: { transcripts: [{ transcript: 'Transcription failed. Please refer to the recording link below, and/or expand the "Show all task information" section for details about the contact.' }] },
};

export const release202509 = {
  voiceContact: {
    vmx3_flag: '0',
    vmx3_from: from,
    vmx3_lang: 'en-US',
    vmx3_mode: 'guided_task',
    vmx3_preferred_agent: 'ada',
    vmx3_queue_arn: queueArn,
    vmx3_target: 'agent',
    vmx3_timestamp: '2025-09-13T08:12:30Z',
  },
  recording: { key: `2025/09/13/${contactId}.wav`, contentType: 'audio/wav', tags: { vmx3_lang_value: 'en-US', vmx3_queue_arn: queueArn, vmx3_genai_summary: 'false', vmx3_lang: 'en-US' } },
  transcript: { key: `2025/09/13/${contactId}.json`, body: transcribed(`vmx3_${contactId}`, words) },
  /** It is written at the root of the bucket, under the name of the job. */
  failedTranscript: { key: `vmx3_${contactId}`, body: failure },
  failedJob: `vmx3_${contactId}`,
  task: {
    vmx3_callback_number: from,
    vmx3_genai_summary: 'Summarization not enabled for this contact.',
    vmx3_timestamp: 'Saturday, Sep 13 at 08:12 AM (Instance Time)',
    vmx3_source_queue: 'Support',
    vmx3_transcript: words,
    vmx3_preferred_agent_id: 'NONE',
  },
  guidedTask: {
    vmx3_callback_number: from,
    vmx3_recording_key: `2025/09/13/${contactId}.wav`,
    vmx3_genai_summary: 'Summarization not enabled for this contact.',
    vmx3_timestamp: 'Saturday, Sep 13 at 08:12 AM (Instance Time)',
    vmx3_source_queue: 'Support',
    vmx3_transcript: words,
    vmx3_preferred_agent_id: '2222bbbb-0000-4000-8000-000000000002',
  },
};

export const release202409 = {
  /** No time and no target; a message to one agent is in the agent's own queue. */
  voiceContact: { vmx3_flag: '0', vmx3_from: from, vmx3_lang: 'en-US', vmx3_mode: 'task', vmx3_queue_arn: agentQueueArn },
  recording: { key: `${contactId}.wav`, contentType: 'audio/x-wav', tags: { vmx3_lang: 'en-US', vmx3_queue_arn: agentQueueArn } },
  transcript: { key: `vmx3_${contactId}_1735600000.json`, body: transcribed(`vmx3_${contactId}_1735600000`, words) },
  failedTranscript: { key: `vmx3_${contactId}_1735600000`, body: failure },
  failedJob: `vmx3_${contactId}_1735600000`,
  task: { Callback_Number: from },
  guidedTask: { Callback_Number: from, contact_id: contactId, transcript_contents: words },
};

/** Amazon Transcribe tries whether it may write, with this object. Both releases pass over it. */
export const writeCheck = '.write_access_check_file.temp';
