import type { VirtualTime } from '../../clock/virtual-time';
import type { SeededRandom } from '../../seeded-random';
import { ServiceError } from '../../service-error';
import type { Change } from '../single-item';
import type { Item, Output, TableDescription } from '../wire-types';
import { viewTypes, type StreamViewType, type UserIdentity } from './stream-record';
import { TableStream } from './table-stream';

export interface TableStreamsOptions {
  time: VirtualTime;
  random: SeededRandom;
  region: string;
  sizeOf: (item: Item) => number;
}

/** The streams of all tables, those that were switched off among them. */
export class TableStreams {
  private readonly all = new Map<string, TableStream>();

  constructor(private readonly options: TableStreamsOptions) {}

  /** Switches a table's stream on or off. Throws ValidationException for what it is already, or for an unknown view. */
  specify(table: TableDescription, { StreamEnabled, StreamViewType }: { StreamEnabled: boolean; StreamViewType?: string }): void {
    const present = this.current(table.TableName);
    if (!StreamEnabled) {
      if (StreamViewType !== undefined) throw invalid('StreamViewType cannot be specified when StreamEnabled is false');
      if (!present) throw invalid('Table is already in the process of disabling its stream, or has none');
      present.enabled = false;
      return;
    }
    if (!viewTypes.includes(StreamViewType as StreamViewType)) throw invalid(`StreamViewType is "${StreamViewType ?? ''}". It must be one of ${viewTypes.join(', ')}`);
    if (present) throw invalid(`Table already has an enabled stream: TableName: ${table.TableName}`);
    const { time, random, region, sizeOf } = this.options;
    const arn = `${table.TableArn}/stream/${this.freshLabel(table)}`;
    const newId = () => random.uuid();
    this.all.set(arn, new TableStream(arn, table, { time, region, view: StreamViewType as StreamViewType, newId, sizeOf: sizeOf as (item: object) => number }));
  }

  /** Closes the streams of a table that is removed; they can still be read. */
  close(table: string): void {
    for (const stream of this.list(table)) Object.assign(stream, { enabled: false, tableGone: true });
  }

  record(table: TableDescription, change: Change, by?: UserIdentity): void {
    this.current(table.TableName)?.record(change, by);
  }

  /** Throws ResourceNotFoundException. */
  stream(arn: string): TableStream {
    const found = this.all.get(arn);
    if (found) return found;
    throw new ServiceError('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`);
  }

  list(table?: string): TableStream[] {
    return [...this.all.values()].filter((stream) => table === undefined || stream.table.TableName === table);
  }

  /** Returns the table's newest stream as DescribeTable shows it, also when it is off. */
  descriptionOf(table: string): Output {
    const newest = this.list(table).findLast(({ tableGone }) => !tableGone);
    if (!newest) return {};
    const latest = { LatestStreamArn: newest.arn, LatestStreamLabel: newest.label };
    return newest.enabled ? { StreamSpecification: { StreamEnabled: true, StreamViewType: newest.view }, ...latest } : latest;
  }

  private current(table: string): TableStream | undefined {
    return this.list(table).find(({ enabled }) => enabled);
  }

  /** The instant of its creation; no two streams of a table have the same. */
  private freshLabel({ TableArn }: TableDescription): string {
    const now = Math.floor(this.options.time.now());
    for (let at = now; ; at += 1) {
      const label = new Date(at).toISOString().replace('Z', '');
      if (!this.all.has(`${TableArn}/stream/${label}`)) return label;
    }
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
