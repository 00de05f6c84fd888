import { SWITCHES } from '../../emulator/connect/switches';

/** Assumptions of Dialback itself that nobody could try, and the place where an operator changes them. */
const OURS: [check: string, why: string, where: string][] = [
  [
    'The handoff call is answered and the handoff flow runs',
    'Everything else depends on it. Click once with yourself as the agent and a phone of yours as the customer. The journey must show "handed-off" within a few seconds.',
    '`dedicatedNumber`, `source`',
  ],
  [
    'Agents can sign in on the page that the stack serves, sign out, and are asked for their password again then',
    'The page reads the addresses of the user pool from its discovery document, which must let browsers of other origins read it. AWS’s own examples do so, and no page promises it. Keep the page open for two hours: it must go on without a new sign-in.',
    '`page`, `signIn`',
  ],
  [
    'With `page.softphone`, Connect’s softphone opens in its frame, rings there, and the buttons above it take the call that it shows',
    'The page reads the softphone’s news as the published library does. Nobody has seen it with an instance: that a callback is “incoming” until it is accepted, and that the frame has the microphone. Sign in, let a callback come to you, and talk.',
    '`page.softphone`; `web/ccp/ccp-view.ts`',
  ],
  [
    'With `signIn.federation`, agents come in by your provider, and GET /me names them',
    'The pool writes `preferred_username` at each sign-in, though the page’s client may do nothing but renew a sign-in. A page of AWS says that attributes which are mapped must be writable for the client, which they are by default.',
    '`signIn.federation`, `identity`',
  ],
  [
    'The page opens in Connect’s agent workspace, signs in by a window, and shows the customer of a call; a stack with `page.softphone` deploys with the application too',
    'CloudFormation’s reference does not list the type APPLICATION of an association, and public stacks deploy it. The workspace may approve the page’s origin by itself, beside the stack’s own approved origin. Which pop-ups its frame allows is written nowhere; the stack asks for them.',
    '`page.workspace`; `lib/page/workspace-application.ts`',
  ],
  [
    'A supervisor who signs in has their role: `GET /me` says it',
    'API Gateway hands the groups of a token to functions as text, like `[support-leads floor]`. Its documentation does not say so; others have seen it. If it is written otherwise, everybody is an agent. With security profiles, SearchUsers must find users by the id of one.',
    '`roles`',
  ],
  [
    'The dedicated number sees the source number as its caller, in E.164',
    'The parking flow accepts this caller and turns all others away. If carriers rewrite the number, the flow log shows what arrived.',
    '`source` (its number)',
  ],
  [
    'With `network`, every function reaches what it calls; with `encryptionKeyArn`, every service is let in by the policy of the key',
    'Nobody has deployed either. Click once, promise a callback for two minutes later, and look whether the alarms stay quiet: the rules of contact events and the logs are encrypted by services, and not by functions.',
    '`network`, `encryptionKeyArn`',
  ],
  [
    'Service Quotas tells `npm run doctor` the quotas of the instance by its ARN, and ListFlowAssociations which flow each number runs',
    'Both are documented; codes of quotas are those that others published. Compare what the doctor prints under *quotas* with the Service Quotas console. A code that is another one prints that the quota is not told.',
    '`lib/doctor/quotas.ts`',
  ],
  [
    'The countries of `allowedCountries` can be called',
    'No API tells. Click on a number of each country. A country that the instance may not call shows as a dial failure at once.',
    '`allowedCountries`; a support request for the instance',
  ],
  [
    'SearchContacts shows calls of the API and callbacks within minutes, also those under way',
    '`npm run restore` asks it which callbacks were called since the time of the restored table. What it shows too late is found by the second run, `-- --finish`. How late it may be is documented nowhere.',
    '`lambda/callbacks/adapters/connect-placed-calls.ts`',
  ],
  ['A callback in an agent’s own queue dials with the caller id of the block', 'Agent queues have no number of their own. Without one the dial fails and the agent lands in after-contact work.', '`callerId`'],
  [
    'An agent’s own queue is served before all queues of their routing profile, however long others wait there',
    'Who takes another call between click and callback gets theirs next: Connect’s routing alone decides that. Let a caller wait in a queue of yours, click, take the caller, and become available: the callback must come before a second caller who has waited longer.',
    '`orderGuarantee`',
  ],
  [
    'With `recording: always`, a click is announced and recorded too: the outbound whisper of the agent’s default outbound queue runs for calls in the agent’s own queue',
    'If it does not, nothing is said and nothing recorded there. The stack’s attribute `dialback_announced` is missing then in the contact record.',
    '`recording`',
  ],
  ['The customer hears the stack’s outbound whisper before the agent joins', 'If the instance’s default outbound whisper plays, set the outbound whisper of the agents’ default outbound queue to the one of the stack.', 'Connect console'],
  [
    'With `recording: always`, the recording of a callback has both sides, and starts when the agent is joined',
    'The flow asks for it after the customer was told, in the middle of the outbound whisper. If nothing is recorded there, a flow of your own can ask for it before it dials.',
    '`recording`, `outboundWhisper` of the queue',
  ],
  [
    'With `agentView`, the guide appears when a callback is offered, and shows the values',
    'The event hook is set on the contact that makes the callback. Others saw that the callback takes the agent whisper over from there. Nobody says so of this hook. An announced call shows whether the guide itself works.',
    '`agentView`',
  ],
  [
    'With `agentView`, GetCurrentUserData does not list the guide’s chat among the agent’s contacts',
    'If it does, a callback that an agent schedules during a call may not take number and queue from that call. Guides are chats beside the call, and no page says whether they are listed.',
    '`agentView`',
  ],
  [
    'GetCurrentUserData, filtered by a routing profile, lists every agent of it who is logged in, in whatever status',
    'The page shows an agent’s status from this list. Whom it leaves out is told that they are not logged in. Log in with an agent who is on no call, and look at the top of the page within two minutes, in a status of each kind.',
    '`lambda/agents/adapters/presence-boards.ts`',
  ],
  ['With `MaximumConnectionAttempts` 1, nobody is dialled again after no answer', 'Dialback stops Connect’s own second attempt. Watch that the agent is not offered the callback a second time.', '`maximumConnectionAttempts`'],
  ['The attributes of the handoff contact are on the callback contact', 'The whisper reads the comment from them, the sweep finds lost callbacks by them, and reports find the contact that a call follows by `dialback_related_contact`.', '–'],
  [
    'DescribeContact gives `DisconnectReason` for callbacks: `CUSTOMER_DISCONNECT` when the customer hangs up, `AGENT_DISCONNECT` when the agent does, `TELECOM_BUSY` and `TELECOM_UNANSWERED` when nobody answers',
    'A customer who hangs up at once is called again only if Connect says that it was they. Without a reason, each answered call counts as answered, and each other one as not reached, whatever happened. Let a phone of yours hang up within five seconds, be busy, and ring out: the journey shows the reason of each.',
    '`reachedAfterSeconds` of the queue; `lambda/callbacks/domain/outcome.ts`',
  ],
  [
    'StopContact takes a callback out of its queue while agents are free, and DescribeContact says within seconds that it is over',
    'An agent who looks at a callback first, a purge and a cancelled callback rest on it. If Connect is slow to say so, the agent waits for the callback that they opened, or reads that another agent was faster.',
    '–',
  ],
  ['Contact events of agent queues carry `queueInfo` and `agentInfo.acceptedByAgentTimestamp`', 'Without them the journey fills in later, from DescribeContact.', '–'],
  [
    'Contact events of calls that were placed through the API carry `systemEndpoint`, with the number that they show, and a `connectedToSystemTimestamp` once they were answered',
    'By these the rules of EventBridge leave calls of other software on the bus. An event without a number is sent on, and then costs a look.',
    '`lib/callbacks/contact-events.ts`',
  ],
  [
    'A call that an agent dials by hand sends a contact event when it begins, and DescribeContact shows its `CustomerEndpoint` then',
    'A click on that customer, and what they are owed, wait for it. If Connect shows the contact later, it is looked at again when the customer answers. Dial a phone of yours by hand, and click the same number as another agent.',
    '–',
  ],
  [
    'With `voicemails`, GetContactAttributes answers for the contact of a voicemail that ended some minutes before, and a message is listed within a minute after its recording was saved',
    'Number, time, queue and preferred agent come from there. Without them the row shows the queue from the tags of the recording, and no number. Leave a message for a queue and one for an agent.',
    '`voicemails`; `lambda/voicemails/domain/voicemail-express.ts`',
  ],
  [
    'With `endTasks`, ListAssociatedContacts lists the task of Voicemail Express for the contact of its voicemail, with `Channel` TASK and that contact as `PreviousContactId`; DescribeContact tells its `Name`, and `AgentInfo.AcceptedByAgentTimestamp` once an agent has accepted it',
    'AWS documents that a task may name a call as the contact before it, and that StopContact ends tasks in any state; no page shows such a task in the list. If it is not listed, no task is ended. If an accepted task shows no time, it would be ended on the desk: accept one, answer its voicemail on the page as another agent, and look whether it stays.',
    '`endTasks` of `voicemails`; `lambda/voicemails/adapters/connect-tasks.ts`',
  ],
  [
    'With `endTasks`, the contact event QUEUED of such a task has `channel` TASK, `initiationMethod` API, and `previousContactId`',
    'By it a task is ended that is made after its voicemail was answered. Without it such a task waits for an agent, as without the setting. Answer a voicemail before its words have come.',
    '`endTasks` of `voicemails`; `lib/voicemails/add-voicemails.ts`',
  ],
  [
    'With `voicemails: { kind: \'own\' }`, the recording of a caller is in the bucket of call recordings within a minute or two after they hung up, under `<prefix>/ivr/YYYY/MM/DD/<contact id>_<time>_UTC.wav`, and begins with the tone',
    'The administrator guide says that such recordings begin and end at once and that there is one for each contact; it names neither the file nor how long it takes. The folder and the name are those of published code and logs. Call, leave a message, and look into the bucket: if the name differs, no message is listed. If it begins earlier, because a flow of yours records before, the message has that too.',
    '`voicemails`; `lambda/voicemails/domain/own-recorder.ts`',
  ],
  [
    'The recording of a caller who waits in a queue begins in the customer queue flow, and GetParticipantInput listens there for as long as the setting says',
    'AWS documents the block for customer queue flows, and the time (180 s) for all. With `offer`, wait until you are offered a message, and speak for two minutes.',
    '`contact-flows/callback-offer.json`',
  ],
  [
    'Amazon Transcribe reads a recording of an instance whose bucket has no key of its own, with s3:GetObject alone',
    'Connect encrypts recordings with a key of AWS, which lets in whoever may read the object in the account (a published sample plays them so). An error shows as *no transcript* beside a recording that plays.',
    '`voicemails`; `lib/voicemails/voicemail-grants.ts`',
  ],
  ['`connect:StartOutboundVoiceContact` is allowed on the resources of the policy', 'Sources disagree on the resource types of this action. An AccessDenied shows in the log of api-agent.', '`lib/connect/connect-grants.ts`'],
  [
    'Flow logs have no entry between *Set logging behavior* off and on',
    'AWS documents this (Amazon Connect, *Data in flow logs*). It does not document whether the block before the switch is logged later, with its result. It does not document whether the callback takes the logging of its maker over, so that the flow of the agent’s screen would be logged. Look for your number in the logs of handoff, callback-offer and agent-view.',
    '`contact-flows/`',
  ],
  [
    'A call that speaks a code rings a landline, shows `callerId` or the number of `source`, and speaks each digit',
    'Ask for a code with `"by": "call"` to a phone of yours, and listen. With a queue as `source`, its number is given as the source number of the call. No page says that this works for a number that the instance does not own. Look also whether anything of the call is in the flow logs.',
    '`callerId`, `source`, `numberCheck.calls`, `languages`, the wording',
  ],
  [
    'OLDEST_CONTACT_AGE of GetCurrentMetricData, grouped by queue, is in seconds',
    'The API reference says so now, and said milliseconds before. In milliseconds, callers would seem to wait longer than customers who announced calls, and the turn of those would never come while anybody waits.',
    '`lambda/queues/adapters/connect-queue-wait.ts`',
  ],
  [
    'GetCurrentMetricData gives ESTIMATED_WAIT_TIME of one queue for calls, grouped by queue and channel',
    'While fewer than five contacts were handled, waits rest on it. If Connect refuses it so, `assumedHandleSeconds` counts, and nothing fails.',
    '`lambda/queues/adapters/connect-queue-wait.ts`',
  ],
  [
    'A callback that nobody answered is seen as put off (`ScheduledTimestamp` after it was queued), if Connect queues the same contact again',
    'Connect publishes no event then. If DescribeContact shows nothing of it, the agent’s page says *waiting* until the purge time, or until the retry of Connect’s own, three days later, which dials. Let a callback to a phone of yours ring out.',
    '`lambda/callbacks/adapters/connect-contacts.ts`',
  ],
  [
    'With `mode: customer-first`, UpdateContactRoutingData takes a contact that is in a queue, and moves it by its age',
    'Customers keep their place by it. The call is made from the queue flow. If Connect refuses it, they stand at the end. Let two customers wait, and see who comes first.',
    '`lambda/callbacks/adapters/connect-places.ts`',
  ],
  [
    'GetCurrentUserData shows that an agent took a contact within 7 seconds, less the 2 for which the answer is kept',
    'With `mode: customer-first`, an agent who took a customer is not counted on for so long. If Connect is slower, a customer is called for an agent who is busy.',
    '`lambda/callbacks/usecases/stands-there.ts`, `lambda/pacing/adapters/connect-serving-agents.ts`',
  ],
  [
    'In an instance of *Connect Customer* (Next Generation), an exported flow shows by which keys CreateCallbackContact asks for a customer-first callback and its outbound flow',
    'Then Connect’s own customer-first callbacks can be used, with their detection of machines. Until then Dialback calls by itself.',
    '`lib/settings/rules/queue-rules.ts`',
  ],
  [
    'With `agentEventStream`, an agent’s event says within 7 seconds that they took a contact, and `AgentStatus.Type` is ROUTABLE where they would be offered one',
    'Customers are called for agents as their events show them. The sample of the admin guide has no `Type`; without it the status named Available counts. Take a call, and look at the item `seen-agents` of the table.',
    '`lambda/pacing/adapters/agent-event.ts`',
  ],
  [
    'With `mode: customer-first`, UpdateContactRoutingData sets routing criteria on a contact that is in no queue yet',
    'They are set before the customer comes into the queue, and once more there. If Connect takes them only there, an agent without the skill may be faster: ask for a skill that one of two idle agents has, and see who gets the call.',
    '`lambda/callbacks/usecases/keep-place.ts`',
  ],
  [
    'With `proof: answer-machine-detection`, StartOutboundVoiceContact detects machines without a campaign, and CheckOutboundCallStatus takes its error branch for a fax',
    'Raise the quota L-E908C3A1, then let a person, a voicemail with a beep, one without, and a fax machine answer. Look at AnsweringMachineDetectionStatus of each contact, and at the seconds until the first word. If detection is refused, every customer is asked for the key, and the journey says so.',
    '`lambda/callbacks/adapters/customers-call.ts`, `contact-flows/customer-first.json`',
  ],
  ['Seconds from a click until it is queued', 'The metric ClickToQueuedSeconds shows it. The emulator assumes 2 seconds to answer and 1 second of delay.', '–'],
];

export function printLiveChecks(): string {
  const ours = OURS.map((row) => `| ${row.join(' | ')} |`);
  const switches = SWITCHES.map(({ name, default: value, meaning, source }) => `| \`${name}\` | \`${String(value)}\` | ${meaning} | ${source} |`);
  return [
    '# To check on a live instance',
    '',
    'Dialback was built and tested without a live Amazon Connect instance. The points below depend on documents that disagree, or only on',
    'reasoning. Check them once, on an instance of your own, before agents rely on Dialback. `npm run docs:print` prints this page.',
    '',
    '## What Dialback rests on',
    '',
    '| Check | Why it matters | Where to change it |',
    '|---|---|---|',
    ...ours,
    '',
    '## What the emulator assumes',
    '',
    'Each point is a switch of the emulator. `CONNECT_INSTANCE_ID=… npm run live-checks` goes through them on your instance: what a test case decides, it tries (it makes flows and test cases, and takes them away again; no phone',
    'rings); the rest, and the lines above, it asks you. It writes what was found as a file of switches, and `npm run emulator -- --switches live-switches.json` starts with them.',
    '`npm run scenario -- --all --switches live-switches.json` plays our own stories under them: one that does not come true rests on what your instance does otherwise.',
    '',
    '| Switch | Default | What it decides | Source |',
    '|---|---|---|---|',
    ...switches,
    '',
  ].join('\n');
}
