import type { Register } from '../../front-door/shapes/operation';
import type { EventsContext } from './events-operation';
import { createEventBus, deleteEventBus, describeEventBus, listEventBuses } from './buses';
import { putEvents } from './put-events';
import { putRule } from './put-rule';
import { deleteRule, describeRule, disableRule, enableRule, listRules } from './rules';
import { listTagsForResource, tagResource, untagResource } from './tags';
import { listTargetsByRule, putTargets, removeTargets } from './targets';
import { testEventPattern } from './test-event-pattern';

/** Every operation of EventBridge that is emulated, by its name. */
export const eventsOperations: Register<EventsContext> = {
  CreateEventBus: createEventBus,
  DescribeEventBus: describeEventBus,
  ListEventBuses: listEventBuses,
  DeleteEventBus: deleteEventBus,
  PutRule: putRule,
  DescribeRule: describeRule,
  ListRules: listRules,
  DeleteRule: deleteRule,
  EnableRule: enableRule,
  DisableRule: disableRule,
  PutTargets: putTargets,
  ListTargetsByRule: listTargetsByRule,
  RemoveTargets: removeTargets,
  PutEvents: putEvents,
  TestEventPattern: testEventPattern,
  ListTagsForResource: listTagsForResource,
  TagResource: tagResource,
  UntagResource: untagResource,
};
