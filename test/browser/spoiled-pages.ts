import { fetchOwnWords } from '../../client/element/own-words';
import { createSiteClient, type SiteClient } from '../../client/element/site-client';
import { applyChanges, stateOf } from '../../web/api/apply-changes';
import { createDialbackClient } from '../../web/api/dialback-client';
import { labState as shownState, labStateChanges } from '../../web/api/lab-answers';
import { createLabClient } from '../../web/api/lab-client';
import { fetchListedVoicemails } from '../../web/api/listed-voicemails';
import { readAnswer, readBody } from '../../web/api/read-answer';
import { createBoardClient } from '../../web/board/board-client';
import { createRulesClient } from '../../web/rules/rules-client';
import type { LocalRun } from './on-local-run';
import { agentAnswers, boardAnswers, customerAnswers, labAnswers, rulesAnswers, wholeLabState } from './right-answers';
import { type SpoiledPage, spoilPage } from './spoil-page';
import { standInCallback } from './stand-in-desk';
import { standInDial } from './stand-in-service';

const seed = 20261129;
const kept = '+442079460999';
const keptShown = '+44 20 7946 0999';

const endedCall = { ...standInDial('d-kept', { number: kept }), state: 'ended', outcome: { code: 'reached', sentence: 'They were reached.' } };
const offered = (number: string) => wholeLabState('ada', { contact: { ...standInCallback('INCOMING')!, number, attributes: { dialback_comment: 'Contract renewal.' } } });

const address = 'https://desk.example.com';
const token = async () => 'token';
const agents = createDialbackClient(address, token);
const supervisors = createBoardClient(address, token);
const administrators = createRulesClient(address, token);
const rightState = applyChanges(undefined, readAnswer(labStateChanges, labAnswers.state));
/** What the lab has of an answer: as the first one, and after a right one. */
const labState = async () => {
  const answer = await fetch(address);
  if (!answer.ok) return [answer.status, await answer.text()];
  const changes = readAnswer(labStateChanges, await readBody(answer));
  return [undefined, rightState].map((known) => {
    try {
      return readAnswer(shownState, stateOf(applyChanges(known, changes)));
    } catch (error) {
      return String(error);
    }
  });
};
/** The element's own client, as on a page. What it does not check of an answer, it does not show. */
const onSite = async <T>(read: (site: SiteClient) => Promise<T>): Promise<T> => {
  vi.stubGlobal('document', { baseURI: address });
  return read(createSiteClient('/callback')).finally(() => vi.unstubAllGlobals());
};
const view = { search: '', queueId: '', state: '', origin: '', owner: '', order: 'due', descending: false } as unknown as Parameters<typeof supervisors.rows>[0];

const agentsPage: SpoiledPage = {
  path: '/',
  endpoints: {
    me: { asked: /^\/api\/me$/, read: () => agents.me(), rights: [agentAnswers.me] },
    device: { asked: /^\/api\/device$/, read: () => agents.device(), rights: [agentAnswers.device] },
    dials: { asked: /^\/api\/dials$/, read: () => agents.dials(), rights: [agentAnswers.dials], keeps: ['dials', endedCall] },
    dial: { asked: /^\/api\/dials\/[^/]*$/, read: () => agents.dial('d'), rights: [agentAnswers.dial] },
    queues: { asked: /^\/api\/queues$/, read: () => agents.queues(), rights: [agentAnswers.queues] },
    callbacks: { asked: /^\/api\/callbacks\?/, read: () => agents.callbacks({ list: 'pending', owner: 'anybody' }), rights: [{ callbacks: [{ ...agentAnswers.callback, state: 'waiting' }, ...agentAnswers.callbacks.callbacks.slice(1)] }], keeps: ['callbacks', { ...agentAnswers.callback, id: 'c-kept', number: kept }] },
    callback: { asked: /^\/api\/callbacks\/[^/]*$/, read: () => agents.callback('c'), rights: [{ ...agentAnswers.callback, state: 'waiting' }] },
    related: { asked: /^\/api\/related\//, read: () => agents.related('c'), rights: [agentAnswers.related] },
    voicemails: { asked: /^\/api\/voicemails\?/, read: () => agents.voicemails({ state: 'unanswered' }), rights: [{ voicemails: [{ ...agentAnswers.voicemail, state: 'open' }] }], keeps: ['voicemails', { ...agentAnswers.voicemail, id: 'vm-kept', from: kept, state: 'open' }] },
    recording: { asked: /^\/api\/voicemails\/[^/]*\/recording$/, read: () => agents.recordingAddress('vm'), rights: [{ ...agentAnswers.recording, url: '/none.wav' }] },
    numbers: { asked: /^\/api\/customers\/[^/]*\/numbers$/, read: () => agents.customerNumbers('+12065550142'), rights: [agentAnswers.numbers] },
    history: { asked: /^\/api\/customers\/[^/]*\/journey/, read: () => supervisors.customer('+441214960101'), rights: [boardAnswers.activities] },
    softphone: { asked: /^\/lab\/api\/state\/changes/, read: labState, rights: [offered('+12065550142'), offered('+441214960101')] },
  },
  always: ['Call a number', 'Voicemails', 'Callbacks', keptShown, 'Your calls'],
  atFault: /could not be read|cannot be read|not up to date/,
  stir: ({ click, again }, round) => {
    window.dispatchEvent(new Event('dialback:ask-again'));
    again('Listen to the message');
    again('The phone that rings');
    click('Their numbers');
    if (round % 10 === 0) click(round % 20 === 0 ? 'Voicemails' : 'Callbacks');
  },
  thenStir: () => window.dispatchEvent(new Event('dialback:ask-again')),
};

/** The list comes from another service, and is read with more suspicion still. */
const othersList: SpoiledPage = {
  path: '/',
  endpoints: {
    settings: { asked: /^\/config\.json$/, rights: [{ apiUrl: '/api', voicemailsUrl: '/local/voicemails', signIn: { kind: 'picker', tokenUrl: '/local/token', agents: ['ada'] } }], isSpoiled: false },
    voicemails: { asked: /^\/local\/voicemails$/, read: () => fetchListedVoicemails(address, 'token'), rights: [{ voicemails: [{ contactId: 'vm-1', from: '+12065550142', receivedAt: '2026-11-23T08:12:30Z', queueName: 'Support', transcript: 'Hello.' }] }], keeps: ['voicemails', { contactId: 'vm-kept', from: kept, receivedAt: '2026-11-23T07:12:30Z', queueName: 'Support', transcript: 'Hello.' }] },
  },
  always: ['Call a number', 'Voicemails', 'Callbacks', keptShown],
  atFault: /not up to date|could not be read/,
  stir: () => window.dispatchEvent(new Event('dialback:ask-again')),
};

const [activity] = boardAnswers.activities.activities;
const board: SpoiledPage = {
  path: '/board',
  endpoints: {
    me: { asked: /^\/api\/me$/, rights: [{ ...agentAnswers.me, role: { kind: 'administrator' } }], isSpoiled: false },
    board: { asked: /^\/api\/board$/, read: () => supervisors.now(), rights: [boardAnswers.board], keeps: ['queues', { ...boardAnswers.board.queues[0], id: 'q-kept', name: 'Complaints' }] },
    rows: { asked: /^\/api\/board\/callbacks\?/, read: () => supervisors.rows(view, { offset: 0, limit: 100 }), rights: [boardAnswers.rows] },
    callback: { asked: /^\/api\/callbacks\/[^/]*$/, read: () => supervisors.callback('c.k'), rights: [agentAnswers.callback] },
    activities: { asked: /^\/api\/customers\/[^/]*\/journey/, read: () => supervisors.customer('+441214960101'), rights: [boardAnswers.activities], keeps: ['activities', { ...activity, id: 'a-kept' }] },
    journey: { asked: /^\/api\/journeys\//, read: () => supervisors.contact('k'), rights: [boardAnswers.journey] },
    report: { asked: /^\/api\/reports\/daily\?/, read: () => supervisors.report({ from: '2026-11-23', to: '2026-11-23', by: 'queue' }), rights: [boardAnswers.report] },
  },
  always: ['Queues now', 'Complaints', 'Callbacks', 'Reports'],
  atFault: /[Nn]ot up to date|could not be read|cannot be read/,
  open: () => [...document.querySelectorAll('button')].find(({ textContent }) => /^\+44\s*121/.test(textContent ?? ''))?.click(),
  stir: ({ click, again }, round) => {
    window.dispatchEvent(new Event('dialback:ask-again'));
    if (round % 3 === 0) click('Count again');
    again('All of this customer');
  },
  thenStir: () => document.querySelectorAll<HTMLElement>('[role=dialog] table button').forEach((activity) => activity.click()),
};

const rules: SpoiledPage = {
  path: '/rules',
  endpoints: {
    me: { asked: /^\/api\/me$/, rights: [{ ...agentAnswers.me, role: { kind: 'administrator' } }], isSpoiled: false },
    entries: { asked: /^\/api\/rules\/lists\?/, read: () => administrators.look('+442079460150'), rights: [rulesAnswers.entries], keeps: ['entries', { ...rulesAnswers.entries.entries[0], subject: kept }] },
    changes: { asked: /^\/api\/rules\/changes\?/, read: () => administrators.changes('2026-11-23'), rights: [rulesAnswers.changes], keeps: ['changes', { ...rulesAnswers.changes.changes[0], id: 'kept', what: 'Kept change' }] },
    pins: { asked: /^\/api\/rules\/pins/, read: () => administrators.pins(), rights: [rulesAnswers.pins], keeps: ['agents', { ...rulesAnswers.pins.agents[0], userId: 'u-kept', username: 'wilhelmina' }] },
  },
  always: ['Whom we may call', 'Look a number up', 'Add to a list', 'Import a file', 'PINs', 'wilhelmina', 'Kept change'],
  atFault: /cannot be read|could not do this/,
  type: { field: 'Number', words: kept },
  stir: ({ click }) => {
    window.dispatchEvent(new Event('dialback:ask-again'));
    click('Look up');
  },
};

const readRequest = async (site: SiteClient) => {
  const { state, outcome, dueAt, beingCancelled } = await site.read('r1');
  return { state, outcome, dueAt, beingCancelled };
};

const shop: SpoiledPage = {
  path: '/shop',
  endpoints: {
    departments: { asked: /^\/lab\/api\/state\/changes/, rights: [labAnswers.state], isSpoiled: false },
    wording: { asked: /^\/shop\/wording\//, read: () => onSite(() => fetchOwnWords('/wording', 'en')), rights: [customerAnswers.wording] },
    wait: { asked: /^\/shop\/callback\/queues\/[^/]*\/wait/, read: () => onSite(async (site) => (await site.wait('q')).waitSeconds), rights: [customerAnswers.wait] },
    slots: { asked: /^\/shop\/callback\/queues\/[^/]*\/slots/, read: () => onSite(async (site) => (await site.slots('q')).map(({ startsAt }) => startsAt)), rights: [customerAnswers.slots] },
    request: { asked: /^\/shop\/callback\/callback-requests\//, read: () => onSite(readRequest), rights: [customerAnswers.request] },
  },
  always: [],
  atFault: /We cannot be reached/,
  stir: (_hands, round) => {
    const element = document.querySelector('dialback-callback')!;
    // Every second round there is a request to look at; without one, the customer is asked for their wish.
    if (round % 2 === 0) sessionStorage.setItem(`dialback-callback /shop/callback ${element.getAttribute('queue')}`, 'r1');
    else sessionStorage.removeItem(`dialback-callback /shop/callback ${element.getAttribute('queue')}`);
    element.setAttribute('wording', '/shop/wording');
  },
};

const lab: SpoiledPage = {
  path: '/lab',
  endpoints: {
    state: { asked: /^\/lab\/api\/state\/changes/, read: labState, rights: [labAnswers.state] },
    journal: { asked: /^\/lab\/api\/journal\/page/, read: () => createLabClient(address).journalPage(9), rights: [labAnswers.journal] },
  },
  always: ['Lines', 'Phones', 'Journal'],
  atFault: /cannot be read|could not do this|does not answer/,
  stir: ({ click }) => {
    window.dispatchEvent(new Event('dialback:ask-again'));
    click('Show older lines');
  },
};

/** These two draw the most, with charts and many parts: a round of them takes as much as some of the others. */
export const heavyPages: Record<string, SpoiledPage> = { 'the agents’ page': agentsPage, 'the board': board };
export const lightPages: Record<string, SpoiledPage> = { 'the agents’ page, with a list of voicemails from elsewhere': othersList, 'the rules page': rules, 'the shop': shop, 'the lab': lab };

/** Draws what tells of so many spoiled answers of every endpoint that these pages read. */
export function spoiledPages(pages: Record<string, SpoiledPage>, times: number, play: (run: (run: LocalRun) => Promise<void>) => Promise<void>): Record<string, () => Promise<void>> {
  const draw = (spoiled: SpoiledPage) => () =>
    play(async ({ page, server, complaints }) => {
      await spoilPage(page, spoiled, { address: server.url, times, seed });
      expect(complaints).toEqual([]);
    });
  return Object.fromEntries(Object.entries(pages).map(([name, spoiled]) => [name, draw(spoiled)]));
}
