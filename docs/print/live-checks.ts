import { SWITCHES } from '../../emulator/connect/switches';

/** What Dialback itself rests on that nobody could try, and where an operator changes it. */
const OURS: [check: string, why: string, where: string][] = [
  [
    'The handoff call is answered and the handoff flow runs',
    'Everything else rests on it. Click once with yourself as the agent and a phone of yours as the customer; the journey must show "handed-off" within a few seconds.',
    '`dedicatedNumber`, `source`',
  ],
  [
    'The dedicated number sees the source number as its caller, in E.164',
    'The parking flow lets in this caller and turns all others away. If carriers rewrite the number, the flow log shows what arrived.',
    '`source` (its number)',
  ],
  ['A callback in an agent’s own queue dials with the caller id of the block', 'Agent queues have no number of their own. Without one the dial fails and the agent lands in after-contact work.', '`callerId`'],
  ['What the customer hears before the agent is joined', 'If the instance’s default outbound whisper plays, set the outbound whisper of the agents’ default outbound queue to the one of the stack.', 'Connect console'],
  [
    'With `outboundWhisper: recorded`, the recording of a callback has both sides, and starts when the agent is joined',
    'The flow asks for it after the customer was told, in the middle of the outbound whisper. If nothing is recorded there, a flow of your own can ask for it before it dials.',
    '`outboundWhisper` of the queue',
  ],
  [
    'With `agentView`, the guide comes up when a callback is offered, and the values stand in it',
    'The event hook is set on the contact that makes the callback. The agent whisper is taken over from there, as others saw; of this hook nobody says so. An announced call shows whether the guide itself works.',
    '`agentView`',
  ],
  [
    'With `agentView`, GetCurrentUserData does not list the guide’s chat among the agent’s contacts',
    'If it does, a callback that an agent schedules during a call may not take number and queue from that call. Guides are chats beside it, which no page says are listed or not.',
    '`agentView`',
  ],
  ['`MaximumConnectionAttempts` 1 and what happens after no answer', 'Dialback stops what Connect would try again by itself. Watch that the agent is not offered the callback a second time.', '`maximumConnectionAttempts`'],
  ['The attributes of the handoff contact are on the callback contact', 'The whisper reads the comment from them, and the sweep finds lost callbacks by them.', '–'],
  ['Contact events of agent queues carry `queueInfo` and `agentInfo.acceptedByAgentTimestamp`', 'Without them the journey fills in later, from DescribeContact.', '–'],
  ['`connect:StartOutboundVoiceContact` is allowed on the resources of the policy', 'Sources disagree on the resource types of this action. An AccessDenied shows in the log of api-agent.', '`lib/constructs/connect-grants.ts`'],
  [
    'Flow logs have no entry between *Set logging behavior* off and on',
    'Documented so (Amazon Connect, *Data in flow logs*); whether the block before the switch is written later, with what came of it, is not, nor whether the callback takes over that its maker is logged, so that the flow of the agent’s screen would be. Look for your number in the logs of handoff, callback-offer and agent-view.',
    '`contact-flows/`',
  ],
  [
    'OLDEST_CONTACT_AGE of GetCurrentMetricData, grouped by queue, is in seconds',
    'The API reference says so now, and said milliseconds before. In milliseconds callers would seem to wait longer than customers who announced calls, whose turn then never comes while anybody waits.',
    '`lambda/adapters/connect-queue-wait.ts`',
  ],
  ['How long a click takes until it is queued', 'The metric ClickToQueuedSeconds. The emulator assumes 2 seconds to answer and 1 second of delay.', '–'],
];

export function printLiveChecks(): string {
  const ours = OURS.map((row) => `| ${row.join(' | ')} |`);
  const switches = SWITCHES.map(({ name, default: value, meaning, source }) => `| \`${name}\` | \`${String(value)}\` | ${meaning} | ${source} |`);
  return [
    '# To check on a live instance',
    '',
    'Dialback was built and tested without a live Amazon Connect instance. What follows rests on documents that disagree, or on nothing but',
    'reasoning. Check it once, on an instance of your own, before agents rely on it. Printed by `npm run docs:print`.',
    '',
    '## What Dialback rests on',
    '',
    '| Check | Why it matters | Where to change it |',
    '|---|---|---|',
    ...ours,
    '',
    '## What the emulator assumes',
    '',
    'Each is a switch of the emulator: set it to what you found, run the tests again, and you know whether Dialback still does what it promises.',
    '',
    '| Switch | Default | What it decides | Source |',
    '|---|---|---|---|',
    ...switches,
    '',
  ].join('\n');
}
