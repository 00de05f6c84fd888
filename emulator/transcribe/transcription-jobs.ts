import type { Account } from '../account';
import type { NewEvent } from '../events/rule-target';
import type { S3 } from '../s3/s3';
import { ServiceError } from '../service-error';
import { wordsIn } from '../speech/spoken-wav';

export interface Place {
  bucket: string;
  key: string;
}

interface NewJob {
  name: string;
  media: Place;
  output: Place;
  /** As it was asked for; absent: Transcribe finds it out. */
  languageCode?: string;
}

export interface TranscriptionJob extends NewJob {
  status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  failureReason?: string;
  /** Epoch milliseconds. */
  createdAt: number;
  completedAt?: number;
}

export interface TranscriptionJobs {
  /** @throws ServiceError ConflictException: a name is taken once. */
  start(job: NewJob): TranscriptionJob;
  /** @throws ServiceError BadRequestException. */
  find(name: string): TranscriptionJob;
  remove(name: string): void;
}

export interface TranscriptionOptions extends Account {
  s3: Pick<S3, 'get' | 'put'>;
  publish: (event: NewEvent) => void;
}

/** Real jobs take seconds to minutes, however short the recording. */
const JOB_MILLISECONDS = 10_000;

/** Writes this before a job begins, to learn whether it may write there. */
const WRITE_CHECK = '.write_access_check_file.temp';

/** The API reference speaks of NotFoundException; the service answers so. */
function unknownJob(): ServiceError {
  return new ServiceError('BadRequestException', "The requested job couldn't be found. Check the job name and try your request again.");
}

/** Amazon Transcribe: jobs whose recordings are wav files that say their words themselves. */
export function createTranscriptionJobs({ time, accountId, s3, publish }: TranscriptionOptions): TranscriptionJobs {
  const jobs = new Map<string, TranscriptionJob>();

  const become = (job: TranscriptionJob, end: Pick<TranscriptionJob, 'status' | 'failureReason'>) => {
    if (!jobs.has(job.name)) return;
    Object.assign(job, end, { completedAt: time.now() });
    publish({
      source: 'aws.transcribe',
      'detail-type': 'Transcribe Job State Change',
      detail: { TranscriptionJobName: job.name, TranscriptionJobStatus: end.status, ...(end.failureReason && { FailureReason: end.failureReason }) },
    });
  };
  const work = (job: TranscriptionJob) => {
    const words = wordsIn(s3.get(job.media.bucket, job.media.key).body);
    if (words === undefined) return become(job, { status: 'FAILED', failureReason: 'The media format that you specified doesn’t match the detected media format. Check the media format and try your request again.' });
    const { bucket, key } = job.output;
    s3.put(bucket, { key, body: Buffer.from(JSON.stringify(resultOf(job.name, words, accountId))), contentType: 'application/json' });
    become(job, { status: 'COMPLETED' });
  };

  return {
    start(asked) {
      if (jobs.has(asked.name)) throw new ServiceError('ConflictException', 'The requested job name already exists. Use a different job name.');
      const job: TranscriptionJob = { ...asked, status: 'IN_PROGRESS', createdAt: time.now() };
      const { bucket, key } = asked.output;
      s3.put(bucket, { key: key.replace(/[^/]*$/, WRITE_CHECK), body: Buffer.alloc(0) });
      jobs.set(job.name, job);
      time.after(JOB_MILLISECONDS, () => work(job));
      return job;
    },
    find(name) {
      const job = jobs.get(name);
      if (!job) throw unknownJob();
      return job;
    },
    remove(name) {
      if (!jobs.delete(name)) throw unknownJob();
    },
  };
}

/** The object that a job writes, as far as its words go. Source: Transcribe developer guide, transcription output. */
function resultOf(jobName: string, transcript: string, accountId: string) {
  const items = transcript.split(/\s+/).filter((word) => word !== '').map((content, id) => ({ id, type: 'pronunciation', alternatives: [{ confidence: '0.99', content }] }));
  return { jobName, accountId, status: 'COMPLETED', results: { transcripts: [{ transcript }], items } };
}
