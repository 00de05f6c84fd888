import { rounded, shareOf, type BenchMeasure } from './bench-measure';
import { playCrowd } from './crowd/play-crowd';

interface CrowdRun {
  /** Callbacks of the crowded queue, all due at once, which no agent takes. */
  blocked: number;
  /** How many of them may stand in the line. */
  limit: number;
  /** Seconds from due to dialled, of the other queue's callbacks: one a minute. */
  otherQueue: { p50: number; p99: number; max: number };
  /** Requests in two hours, and Connect's TooManyRequestsException to them. */
  describeContact: { asked: number; throttled: number };
}

const LIMIT = 2;
const SECONDS_PER_CALL = 1 / 1.5;

/** One queue’s line is full, and hundreds wait for it: the other queue’s callbacks must not be late for that. */
export const crowdMeasure: BenchMeasure<CrowdRun[]> = {
  name: 'crowd',
  async run() {
    const runs: CrowdRun[] = [];
    for (const blocked of [200, 500, 2_000]) runs.push(await play(blocked));
    return runs;
  },
  lines: (runs) =>
    runs.map(
      ({ blocked, limit, otherQueue: { p50, p99, max }, describeContact: { asked, throttled } }) =>
        `${blocked} wait for a line of ${limit}: the other queue is late by p50 ${p50} s, p99 ${p99} s, ${max} s at most; DescribeContact asked ${asked}, throttled ${throttled}`,
    ),
};

async function play(blocked: number): Promise<CrowdRun> {
  const { connect, latenessSeconds } = await playCrowd({ blocked, limit: LIMIT, secondsPerCall: SECONDS_PER_CALL });
  const sorted = latenessSeconds.sort((a, b) => a - b);
  const share = (part: number) => rounded(shareOf(sorted, part), 2);
  return {
    blocked,
    limit: LIMIT,
    otherQueue: { p50: share(0.5), p99: share(0.99), max: share(1) },
    describeContact: { asked: connect.asked.get('DescribeContact') ?? 0, throttled: connect.throttled.get('DescribeContact')?.answers ?? 0 },
  };
}
