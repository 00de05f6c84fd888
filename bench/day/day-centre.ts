import { join } from 'node:path';
import type { Emulator } from '../../emulator/emulator';
import type { OpenRange, Weekday } from '../../emulator/connect/model';
import { inboundFlow, musicFlow } from './day-flows';

export const dayNumber = '+441632960000';
const queueCount = 10;
const afterContactWorkSeconds = 20;

/** Sets up a centre of ten queues, five routing profiles and this number of agents. Its one number asks a function about every caller. */
export function furnishDay(emulator: Emulator, agents: number): void {
  const { centre } = emulator.connect;
  const days: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const ranges: OpenRange[] = days.map((day) => ({ day, start: { hours: 0, minutes: 0 }, end: { hours: 0, minutes: 0 } }));
  const hoursOfOperationId = centre.createHoursOfOperation({ name: 'Always', timeZone: 'Europe/London', ranges }).id;
  const number = centre.claimNumber({ number: dayNumber });
  const queues = Array.from({ length: queueCount }, (_, at) => centre.createQueue({ name: `Queue ${at}`, hoursOfOperationId, outboundCallerIdNumberId: number.id }));
  const profiles = Array.from({ length: queueCount / 2 }, (_, at) => {
    const served = [2 * at, 2 * at + 1, (2 * at + 2) % queueCount].map((queue, order) => ({ queueId: queues[queue]!.id, channel: 'VOICE' as const, priority: order < 2 ? 1 : 2, delaySeconds: order < 2 ? 0 : 60 }));
    return centre.createRoutingProfile({ name: `Profile ${at}`, defaultOutboundQueueId: queues[2 * at]!.id, queues: served });
  });
  for (let at = 0; at < agents; at += 1) {
    centre.createUser({ username: `agent-${at}`, routingProfileId: profiles[at % profiles.length]!.id, afterContactWorkTimeLimitSeconds: afterContactWorkSeconds });
  }
  const music = centre.createFlow({ name: 'Music', type: 'CUSTOMER_QUEUE', content: musicFlow() });
  const functionArn = deploy(emulator, 'look-up-customer');
  emulator.functions.addPermission('look-up-customer', { principal: 'connect.amazonaws.com', sourceArn: emulator.connect.instanceArn });
  centre.associateFunction(functionArn);
  const inbound = centre.createFlow({ name: 'Inbound', type: 'CONTACT_FLOW', content: inboundFlow({ functionArn, queueArns: queues.map(({ arn }) => arn), queueFlowArn: music.arn }) });
  centre.associateNumberFlow(number.id, inbound.id);
  listenToEvents(emulator);
}

function listenToEvents(emulator: Emulator): void {
  const arn = deploy(emulator, 'note-contact');
  const rule = emulator.events.putRule({ name: 'over', pattern: { source: ['aws.connect'], detail: { eventType: ['COMPLETED'] } } });
  emulator.functions.addPermission('note-contact', { principal: 'events.amazonaws.com', sourceArn: rule.arn });
  emulator.events.putTargets('over', [{ id: 'function', arn }]);
}

function deploy({ functions, iam }: Emulator, name: string): string {
  const role = iam.createRole({ name, policies: [] });
  return functions.create({ name, codeDirectory: join(__dirname), handler: `${name}.handler`, roleArn: role.arn, timeoutSeconds: 5 }).arn;
}
