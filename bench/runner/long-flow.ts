import { startEmulator } from '../../emulator/emulator';
import { accountId, region } from '../../local/instance/local-instance';
import { processorSeconds, rounded } from '../bench-measure';

const callers = 120;
const rounds = 62;
const number = '+442079460199';

/** Blocks per second of processor time in a flow of 249 blocks, as many as a flow may have, so that contacts and their events hardly count: what a block alone costs. A quarter of them speak, and so let time pass. */
export async function blocksOfLongFlow(): Promise<number> {
  const emulator = await startEmulator({ accountId, region, seed: 1 });
  try {
    const { centre, console } = emulator.connect;
    const flow = centre.createFlow({ name: 'Long', type: 'CONTACT_FLOW', content: longFlow() });
    centre.associateNumberFlow(centre.claimNumber({ number }).id, flow.id);
    let blocks = 0;
    emulator.journal.listen(({ kind }) => {
      if (kind === 'block') blocks += 1;
    });
    await emulator.time.advance(60_000);
    const before = processorSeconds();
    for (let caller = 0; caller < callers; caller += 1) console.phone(`+4420794${String(70_000 + caller).padStart(5, '0')}`).call(number);
    await emulator.time.advance(3_600_000);
    return rounded(blocks / (processorSeconds() - before), 0);
  } finally {
    await emulator.stop();
  }
}

/** Notes something, asks whether it is so, notes it in the flow, and says it: again and again. */
function longFlow(): string {
  const over = [{ ErrorType: 'NoMatchingError', NextAction: 'end' }];
  const round = (at: number) => {
    const id = (step: string) => `${step}-${at}`;
    const next = at + 1 < rounds ? `note-${at + 1}` : 'end';
    return [
      { Identifier: id('note'), Type: 'UpdateContactAttributes', Parameters: { Attributes: { round: String(at) }, TargetContact: 'Current' }, Transitions: { NextAction: id('ask'), Errors: over } },
      {
        Identifier: id('ask'),
        Type: 'Compare',
        Parameters: { ComparisonValue: '$.Attributes.round' },
        Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'end' }], Conditions: [{ NextAction: id('keep'), Condition: { Operator: 'Equals', Operands: [String(at)] } }] },
      },
      { Identifier: id('keep'), Type: 'UpdateFlowAttributes', Parameters: { FlowAttributes: { round: { Value: '$.Attributes.round' } } }, Transitions: { NextAction: id('say'), Errors: over } },
      { Identifier: id('say'), Type: 'MessageParticipant', Parameters: { Text: 'This is round $.FlowAttributes.round.' }, Transitions: { NextAction: next, Errors: over } },
    ];
  };
  const Actions = [...Array.from({ length: rounds }, (_, at) => round(at)).flat(), { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }];
  return JSON.stringify({ Version: '2019-10-30', StartAction: 'note-0', Actions });
}
