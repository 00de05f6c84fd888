import { ConnectRefusal } from '../connect-refusal';
import type { CentreContext } from '../centre-context';
import type { OpenRange } from '../model';
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
      check(override);
      const owner = find(reference);
      if (override.effectiveTill < override.effectiveFrom) throw new ConnectRefusal('InvalidParameterException', `The override ${override.name} ends before it begins.`);
      refuseTakenName(new Map(owner.overrides.map((each) => [each.id, each])), override.name, 'override');
      const created = { ...override, id: ctx.random.uuid() };
      owner.overrides.push(created);
      return created;
    },
    deleteHoursOverride(reference, overrideId) {
      const owner = find(reference);
      if (!owner.overrides.some(({ id }) => id === overrideId)) throw new ConnectRefusal('ResourceNotFoundException', `There is no override ${overrideId} in ${owner.name}.`);
      owner.overrides = owner.overrides.filter(({ id }) => id !== overrideId);
    },
    deleteHoursOfOperation(reference) {
      const { id, name } = find(reference);
      const queue = [...ctx.store.queues.values()].find((each) => each.hoursOfOperationId === id);
      if (queue) throw new ConnectRefusal('ResourceInUseException', `The hours ${name} are in use by the queue ${queue.name}.`);
      hours.delete(id);
    },
  };
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
