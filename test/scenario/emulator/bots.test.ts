import type { BotScript } from '../../../emulator/connect/bots/bot-script';
import { scriptedBot } from '../../../emulator/connect/bots/scripted-bot';
import { NotEmulated } from '../../../emulator/not-emulated';
import { block, hangUp, type Actions } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER } from './world';

const BOT = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/ORDERS/LIVE';

/** Returns a flow that asks the bot and notes on the contact where it led and what was understood. */
function conversation(with_: Record<string, unknown> = {}): Actions {
  const note = (seen: string) => block(`note-${seen}`, 'UpdateContactAttributes', { with: { Attributes: { seen } }, then: seen === 'failed' ? 'hang-up' : 'note', errors: { NoMatchingError: 'hang-up' } });
  return [
    block('bot', 'ConnectParticipantWithLexBot', {
      with: { Text: 'How can I help?', LexV2Bot: { AliasArn: BOT }, ...with_ },
      then: 'note-other',
      on: { Order: 'note-order', Complain: 'note-complain' },
      errors: { NoMatchingCondition: 'note-other', NoMatchingError: 'note-failed', InputTimeLimitExceeded: 'note-late' },
    }),
    ...['order', 'complain', 'other', 'failed', 'late'].map(note),
    block('note', 'UpdateContactAttributes', { with: { Attributes: { intent: '$.Lex.IntentName', item: '$.Lex.Slots.item' } }, then: 'mood', errors: { NoMatchingError: 'mood' } }),
    block('mood', 'UpdateContactAttributes', { with: { Attributes: { mood: '$.Lex.SentimentResponse.Label', step: '$.Lex.SessionAttributes.step' } }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
    hangUp,
  ];
}

function calling(script: BotScript | undefined, with_?: Record<string, unknown>) {
  const world = createWorld();
  if (script) world.centre.scriptBot(BOT, script);
  world.centre.associateNumberFlow(world.centre.store.numberByAddress(SUPPORT_NUMBER)!.id, world.publishFlow('bot', 'CONTACT_FLOW', conversation(with_)));
  const phone = world.centre.console.phone(CUSTOMER);
  const id = phone.call(SUPPORT_NUMBER);
  return { world, phone, attributes: () => world.centre.describeContact(id).attributes, heard: () => phone.view().heard };
}

const orders = scriptedBot([
  { intent: 'Order', when: ['order', '1'], slots: { item: { asks: 'What do you need?' } }, sentiment: 'NEUTRAL', sessionAttributes: { step: 'done' }, says: 'Thank you.' },
  { intent: 'Complain', when: ['unhappy'], slots: { item: 'none' }, sentiment: 'NEGATIVE', sessionAttributes: { step: 'begun' } },
]);

describe('a bot that a script answers for', () => {
  it('asks for a slot, thanks, and tells the flow what it understood', async () => {
    const { world, phone, attributes, heard } = calling(orders);
    phone.say('I’d like to ORDER something!');
    await world.pass(1);
    expect(heard()).toEqual(['How can I help?', 'What do you need?']);
    phone.say('a kettle');
    await world.pass(3);
    expect(heard()).toEqual(['How can I help?', 'What do you need?', 'Thank you.']);
    expect(attributes()).toEqual({ seen: 'order', intent: 'Order', item: 'a kettle', mood: 'NEUTRAL', step: 'done' });
  });

  it('hears keys, which # or a pause of five seconds ends and * takes back', async () => {
    for (const [pressed, seconds] of [['1#', 1], ['9*1', 6]] as const) {
      const { world, phone, heard } = calling(orders);
      phone.press(pressed);
      await world.pass(seconds);
      expect(heard()).toContain('What do you need?');
    }
  });

  it('falls back on words that it does not know, and on silence three seconds after its prompt', async () => {
    const spoken = calling(orders);
    spoken.phone.say('the weather');
    await spoken.world.pass(1);
    expect(spoken.attributes().seen).toBe('other');
    const silent = calling(orders);
    await silent.world.pass(3.9);
    expect(silent.attributes()).toEqual({});
    await silent.world.pass(0.2);
    expect(silent.attributes().seen).toBe('other');
  });

  it('waits as long for the first word as a session attribute says', async () => {
    const { world, attributes } = calling(orders, { LexSessionAttributes: { 'x-amz-lex:audio:start-timeout-ms:*': '10000' } });
    await world.pass(10.9);
    expect(attributes()).toEqual({});
    await world.pass(0.2);
    expect(attributes().seen).toBe('other');
  });

  it('gives a script of one’s own the session, a memory and the turn, and takes its failure for the error branch', async () => {
    const turns: unknown[] = [];
    const script: BotScript = ({ said, by, turn, sessionAttributes, memory }) => {
      turns.push({ said, by, turn, sessionAttributes, memory: { ...memory } });
      memory.asked = said;
      return turn === 0 ? { asks: 'Really?', sessionAttributes: { step: 'two' } } : { fails: 'the bot has been deleted' };
    };
    const { world, phone, attributes } = calling(script, { LexSessionAttributes: { who: '$.CustomerEndpoint.Address' } });
    phone.say('hello');
    phone.say('yes');
    await world.pass(1);
    expect(turns).toEqual([
      { said: 'hello', by: 'speech', turn: 0, sessionAttributes: { who: CUSTOMER }, memory: {} },
      { said: 'yes', by: 'speech', turn: 1, sessionAttributes: { who: CUSTOMER, step: 'two' }, memory: { asked: 'hello' } },
    ]);
    expect(attributes()).toEqual({ seen: 'failed' });
    expect(world.journal.entries.filter(({ kind }) => kind === 'bot').map(({ what }) => what)).toEqual(['ASKS', 'FAILS']);
  });

  it('is given up after a hundred turns, and never outlives the call', async () => {
    const endless = calling(() => ({ asks: 'Again?' }));
    for (let said = 0; said < 100; said += 1) endless.phone.say('no');
    await endless.world.pass(1);
    expect(endless.attributes().seen).toBe('failed');
    const left = calling(orders);
    await left.world.pass(1);
    left.phone.hangUp();
    await left.world.pass(60);
    expect(left.attributes()).toEqual({});
  });
});

describe('a bot that nobody scripted', () => {
  it('takes the error branch where the instance may not use it, as in Connect', async () => {
    const { world, attributes } = calling(undefined);
    await world.pass(1);
    expect(attributes()).toEqual({ seen: 'failed' });
  });

  it('stops the run by name where it may', async () => {
    const { world } = calling(undefined);
    world.centre.associateBot(BOT);
    world.centre.console.phone('+4915155500101').call(SUPPORT_NUMBER);
    await expect(world.pass(1)).rejects.toThrow(NotEmulated);
    expect(world.journal.entries.find(({ kind }) => kind === 'fault')?.detail.message).toContain(`the bot ${BOT} without a script`);
  });
});
