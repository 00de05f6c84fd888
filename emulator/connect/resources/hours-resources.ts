import { NotEmulated } from '../../not-emulated';
import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { HoursOfOperation, HoursOverride, OpenRange, Recurrence } from '../model';
import { arnOf } from './arns';
import { findResource, refuseTakenName } from './find-resource';
import { endMinuteOf, isTimeZone, minutesOf } from './hours-open';
import type { ResourceActions } from './resource-actions';

type Hours = Pick<
  ResourceActions,
  | 'createHoursOfOperation'
  | 'describeHoursOfOperation'
  | 'listHoursOfOperations'
  | 'updateHoursOfOperation'
  | 'createHoursOverride'
  | 'updateHoursOverride'
  | 'deleteHoursOverride'
  | 'deleteHoursOfOperation'
>;

export function hoursResources(ctx: CentreContext): Hours {
  const { hours } = ctx.store;
  const find = (reference: string) => findResource(hours, reference, 'hours of operation');
  return {
    createHoursOfOperation(request) {
      refuseTakenName(hours, request.name, 'hours of operation');
      check(request);
      const id = ctx.random.uuid();
      const created = { ...request, id, arn: arnOf(ctx.store.instance, 'operating-hours', id), tags: { ...request.tags }, overrides: [] };
      hours.set(id, created);
      return created;
    },
    describeHoursOfOperation: find,
    listHoursOfOperations: () => [...hours.values()],
    updateHoursOfOperation(reference, change) {
      check(change);
      Object.assign(find(reference), change);
    },
    createHoursOverride(reference, override) {
      const owner = find(reference);
      checkOverride(owner, override);
      const created = { ...override, id: ctx.random.uuid() };
      owner.overrides.push(created);
      return created;
    },
    updateHoursOverride(reference, overrideId, change) {
      const owner = find(reference);
      const present = overrideIn(owner, overrideId);
      const { id: _, ...changed } = { ...present, ...change };
      checkOverride({ ...owner, overrides: owner.overrides.filter((each) => each !== present) }, changed);
      Object.assign(present, change);
    },
    deleteHoursOverride(reference, overrideId) {
      const owner = find(reference);
      const gone = overrideIn(owner, overrideId);
      owner.overrides = owner.overrides.filter((each) => each !== gone);
    },
    deleteHoursOfOperation(reference) {
      const { id, name } = find(reference);
      const queue = [...ctx.store.queues.values()].find((each) => each.hoursOfOperationId === id);
      if (queue) throw new ConnectRefusal('ResourceInUseException', `The hours ${name} are in use by the queue ${queue.name}.`);
      hours.delete(id);
    },
  };
}

function overrideIn({ overrides, name }: HoursOfOperation, overrideId: string): HoursOverride {
  const found = overrides.find(({ id }) => id === overrideId);
  if (found) return found;
  throw new ConnectRefusal('ResourceNotFoundException', `There is no override ${overrideId} in ${name}.`);
}

function checkOverride({ overrides }: HoursOfOperation, override: Omit<HoursOverride, 'id'>): void {
  const invalid = (message: string) => new ConnectRefusal('InvalidParameterException', message);
  check(override);
  const { name, effectiveFrom, effectiveTill, type = 'STANDARD', recurrence } = override;
  if (effectiveTill < effectiveFrom) throw invalid(`The override ${name} ends before it begins.`);
  if (type !== 'STANDARD') throw new NotEmulated(`connect: hours of operation overrides of type ${type}. STANDARD is`);
  if (recurrence) checkRecurrence(recurrence, invalid);
  refuseTakenName(new Map(overrides.map((each) => [each.id, each])), name, 'override');
}

/** Checks the members that each frequency takes. Source: API reference, RecurrencePattern. */
function checkRecurrence({ frequency, interval, month, monthDay, weekdayOccurrence }: Recurrence, invalid: (message: string) => Error): void {
  if (!(interval >= 1)) throw invalid(`Interval is ${interval}. It must be 1 or more.`);
  if (frequency === 'WEEKLY' && (monthDay !== undefined || weekdayOccurrence !== undefined)) throw invalid('ByMonthDay and ByWeekdayOccurrence go with MONTHLY or YEARLY.');
  if (frequency !== 'YEARLY' && month !== undefined) throw invalid('ByMonth goes with YEARLY.');
  if (frequency !== 'WEEKLY' && (monthDay === undefined) === (weekdayOccurrence === undefined)) throw invalid(`${frequency} takes either ByMonthDay or ByWeekdayOccurrence.`);
}

/** No range may pass midnight, all may end at it; two ranges a day are fine (HH H1, H2). */
function check({ timeZone, ranges = [] }: { timeZone?: string; ranges?: OpenRange[] }): void {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw new ConnectRefusal('InvalidParameterException', `There is no time zone "${timeZone}".`);
  for (const { start, end } of ranges) {
    if (minutesOf(start) < endMinuteOf({ end })) continue;
    throw new ConnectRefusal(
      'InvalidParameterException',
      `Start time: ${start.hours}:${start.minutes} cannot be greater than end time: ${end.hours}:${end.minutes}`,
    );
  }
}
