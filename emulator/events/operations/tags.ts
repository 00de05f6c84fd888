import { listOf, required, structure, text } from '../../front-door/shapes/shape';
import { NotEmulated } from '../../not-emulated';
import { ServiceError } from '../../service-error';
import { eventsOperation, type EventsContext } from './events-operation';

export const tagList = listOf(structure({ Key: required(text), Value: required(text) }));

const onArn = (action: string) => (_: EventsContext, { ResourceARN = '*' }: { ResourceARN?: string }) => [{ action: `events:${action}`, resources: [ResourceARN] }];

export const listTagsForResource = eventsOperation({
  input: structure({ ResourceARN: required(text) }),
  rights: onArn('ListTagsForResource'),
  run: (context, { ResourceARN }) => ({ Tags: context.tags.of(known(context, ResourceARN)) }),
});

export const tagResource = eventsOperation({
  input: structure({ ResourceARN: required(text), Tags: { ...tagList, required: true } }),
  rights: onArn('TagResource'),
  run: (context, { ResourceARN, Tags }) => context.tags.add(known(context, ResourceARN), Tags),
});

export const untagResource = eventsOperation({
  input: structure({ ResourceARN: required(text), TagKeys: required(listOf(text)) }),
  rights: onArn('UntagResource'),
  run: (context, { ResourceARN, TagKeys }) => context.tags.remove(known(context, ResourceARN), TagKeys),
});

function known({ bus }: EventsContext, arn: string): string {
  if (bus.rules().some((rule) => rule.arn === arn)) return arn;
  if (arn.includes(':event-bus/')) throw new NotEmulated(`tags of the event bus ${arn}. Those of rules are.`);
  throw new ServiceError('ResourceNotFoundException', `Rule ${arn} does not exist on EventBus default.`);
}
