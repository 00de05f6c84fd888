import { clickToDial } from '../../local/scenarios/clicks/click-to-dial';
import { clickToDialNoAnswer } from '../../local/scenarios/clicks/click-to-dial-no-answer';
import { callbackScenariosToBreak, tellOfNews, tellOfTheList, tellOfVoicemail } from './callback-stories';
import { customerScenariosToBreak, tellOfChangedMinds, tellOfWebhook } from './customer-stories';
import { tellOfEvents } from './event-stories';
import type { DialMode } from '../../lambda/http/api-types';
import { complaints } from '../../local/scenarios/report/health';
import { legacy } from '../../local/scenarios/clicks/legacy';
import { runScenario } from '../../local/scenarios/run-scenario';
import { ClickStory, customerNumber } from '../../local/scenarios/story/click-story';
import { agentName } from '../../local/scenarios/story/story';
import { startStage, type Stage } from '../../local/stage';
import type { Scenario } from '../../local/scenarios/scenario';
import type { Template } from '../../local/cloudformation/template';

type Alter = (template: Template) => void;

/** A story that a whole deployment passes. With a broken one the promise rejects and says what is wrong. */
export interface BreakStory {
  name: string;
  /** Matches the names of parts that this story is likely to fail without. */
  concerns?: RegExp;
  tell(alterTemplate: Alter): Promise<unknown>;
}

/** Matches functions and routes of callers and apps. */
const customersSide = /caller|customer|call-?in|authorizeapp|number-checks|callback-requests|queues\/\{id\}/i;

/** Matches the functions, and the routes, of promised callbacks. What the sweep and the contact events do for clicks is none of it. */
const promisedSide = /dispatch|\/callbacks|sqs:SendMessage of eventcontact/i;
/** Matches what the sweep asks Connect about a call of which nobody told it. */
const sweepAsks = /(DescribeContact|ListAssociatedContacts) of ticksweep/;

/** The stories, the quickest first. They are tried in turn until one fails, and first those that the broken part concerns. */
export const breakStories: BreakStory[] = [
  { name: 'page-opens', tell: (alter) => onStage(alter, openPage) },
  ...[clickToDial, legacy, clickToDialNoAnswer].map(storyOf),
  { name: 'callback-list', concerns: /^\S+ \/callbacks/, tell: (alter) => onStage(alter, (stage) => tellOfTheList(stage).then(() => refuseDenials(stage))) },
  { name: 'list-changes', concerns: /streamcallbacks/, tell: (alter) => onStage(alter, (stage) => tellOfNews(stage).then(() => refuseDenials(stage))) },
  { name: 'events-told', concerns: /streamoutbox/, tell: (alter) => onStage(alter, (stage) => tellOfEvents(stage).then(() => refuseDenials(stage))) },
  { name: 'voicemail-followed', concerns: /related/, tell: (alter) => onStage(alter, (stage) => tellOfVoicemail(stage).then(() => refuseDenials(stage))) },
  // What is sent for the second that it is for, or once more, is missed only when something fails.
  { name: 'function-fails-for-good', concerns: /sqs:SendMessage of (eventcontact|tickdispatch)/, tell: tellOfFailures },
  ...callbackScenariosToBreak.map((scenario) => ({ ...storyOf(scenario), concerns: promisedSide })),
  { name: 'customers-change-their-minds', concerns: /^DELETE \/(callback-requests|call-ins)/, tell: (alter) => onStage(alter, (stage) => tellOfChangedMinds(stage).then(() => refuseDenials(stage))) },
  { name: 'push-to-webhook', concerns: /InvokeApiDestination/, tell: (alter) => onStage(alter, (stage) => tellOfWebhook(stage).then(() => refuseDenials(stage))) },
  ...customerScenariosToBreak.map((scenario) => ({ ...storyOf(scenario), concerns: customersSide })),
  { name: 'contact-events-lost', concerns: sweepAsks, tell: (alter) => tellAmid(alter, loseContactEvents, 'answered') },
  { name: 'no-answer-contact-events-lost', tell: (alter) => tellAmid(alter, loseContactEvents, 'no-answer') },
  { name: 'first-call-unheard', concerns: /StartOutboundVoiceContact of ticksweep/, tell: (alter) => tellAmid(alter, losePlacing, 'answered') },
  { name: 'legacy-clicked-again', tell: tellLegacyClickedAgain },
  { name: 'no-answer-clicked-again', tell: tellNoAnswerClickedAgain },
];

function storyOf(scenario: Scenario): BreakStory {
  return { name: scenario.name, tell: (alterTemplate) => runScenario(scenario, { alterTemplate }) };
}

async function openPage({ api }: Stage): Promise<void> {
  const { status, body } = await api.call(agentName, 'GET /me');
  if (status !== 200) throw new Error(`The page was answered ${status}: ${JSON.stringify(body)}`);
}

/** @throws when the click does not end as expected, or a call was not allowed. */
async function tellAmid(alterTemplate: Alter, upset: (stage: Stage) => void, outcome: 'answered' | 'no-answer'): Promise<void> {
  await onStage(alterTemplate, async (stage) => {
    const story = new ClickStory(stage, 'queued-callback');
    story.customer.behave(outcome === 'answered' ? { kind: 'answers', afterSeconds: 6 } : { kind: 'no-answer' });
    await story.signIn();
    upset(stage);
    await story.clickToDial();
    if (outcome === 'answered') await story.handle(20);
    else {
      await story.offered();
      story.agent.accept();
    }
    // Longer than two checks of the sweep, so that it settles the callback and what it left.
    await story.pass(600);
    await story.ended();
    if (story.dial!.outcome!.code !== outcome) throw new Error(`It ended as ${story.dial!.outcome!.code}, not as ${outcome}.`);
    refuseDenials(stage);
  });
}

/** The story: the product gets no event of the customer's call, and the agent clicks again when its time is over. Dialback then asks Connect. */
async function tellLegacyClickedAgain(alterTemplate: Alter): Promise<void> {
  await onStage(alterTemplate, async (stage) => {
    const story = new ClickStory(stage, 'legacy');
    story.customer.behave({ kind: 'no-answer' });
    await story.signIn();
    loseContactEvents(stage);
    await story.clickToDial();
    await story.pass(95);
    await clickAgain(stage, 'legacy');
  });
}

/** The story: a leftover of the first call could not be stopped in Connect. The second click stops it before it dials. */
async function tellNoAnswerClickedAgain(alterTemplate: Alter): Promise<void> {
  await onStage(alterTemplate, async (stage) => {
    const story = new ClickStory(stage, 'queued-callback');
    story.customer.behave({ kind: 'no-answer' });
    await story.signIn();
    for (const caller of ['eventcontact', 'ticksweep']) stage.emulator.faults.inject({ caller, operation: 'StopContact', kind: 'error-before' });
    await story.clickToDial();
    await story.offered();
    story.agent.accept();
    await story.until('the customer’s phone has rung in vain', () => story.customer.view().rung === 1 && story.customer.view().state === 'idle');
    await story.pass(5);
    await clickAgain(stage, 'queued-callback');
  });
}

/** The page asks again with the same key while the first call is being withdrawn. */
async function clickAgain(stage: Stage, mode: DialMode): Promise<void> {
  const click = () => stage.api.call(agentName, 'POST /dials', { body: { number: customerNumber, mode }, headers: { 'idempotency-key': 'click-again' } });
  let { status, body } = await click();
  for (let tried = 0; status === 503 && tried < 3; tried += 1) {
    await stage.emulator.time.advance(2000);
    ({ status, body } = await click());
  }
  if (status >= 300) throw new Error(`The second click was answered ${status}: ${JSON.stringify(body)}`);
  refuseDenials(stage);
}

/** Functions that nobody waits for, by the start of their names in the template. */
const unattended = ['eventcontact', 'ticksweep', 'tickdispatch', 'tickcallins'];

/** The story: a function that fails each time leaves its event in its failure queue. */
async function tellOfFailures(alterTemplate: Alter): Promise<void> {
  await onStage(alterTemplate, async (stage) => {
    const story = new ClickStory(stage, 'queued-callback');
    story.customer.behave({ kind: 'answers', afterSeconds: 6 });
    await story.signIn();
    for (const caller of unattended) stage.emulator.faults.inject({ caller, service: 'dynamodb', kind: 'error-before' });
    await story.clickToDial();
    await story.pass(900);
    const kept = stage.emulator.journal.entries.filter(({ kind }) => kind === 'queue').map(({ detail }) => JSON.stringify(detail));
    const missing = unattended.find((name) => !kept.some((line) => line.includes(`${name}Failures`)));
    if (missing) throw new Error(`${missing} failed for good, and its failure queue holds nothing.`);
  });
}

function loseContactEvents({ emulator }: Stage): void {
  for (let nth = 1; nth <= 40; nth += 1) emulator.events.faults.dropNth({ pattern: { source: ['aws.connect'] }, nth });
}

/** Loses every try of the click's own call. */
function losePlacing({ emulator }: Stage): void {
  for (const nth of [1, 2, 3]) emulator.faults.inject({ caller: 'apiagent', service: 'connect', operation: 'StartOutboundVoiceContact', nth, kind: 'timeout-before' });
}

function refuseDenials(stage: Stage): void {
  const denied = complaints(stage).filter((complaint) => complaint.includes('may not'));
  if (denied.length > 0) throw new Error(denied.join('\n'));
}

async function onStage(alterTemplate: Alter, tell: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await startStage({ virtual: true, alterTemplate });
  try {
    await tell(stage);
  } finally {
    await stage.stop();
  }
}
