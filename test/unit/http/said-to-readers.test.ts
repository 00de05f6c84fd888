import { viewMe } from '../../../lambda/agents/http/me-view';
import { outcome, outcomeSentence } from '../../../lambda/callbacks/domain/outcome';
import { viewOutcome } from '../../../lambda/callbacks/http/said-view';
import { dialNotice } from '../../../lambda/dials/http/notices';
import { numberNoticesOf } from '../../../lambda/numbers/domain/number-notices';

type Settings = Parameters<typeof viewMe>[2];

describe('what an answer tells in words', () => {
  test('is in the language of its reader: outcomes, notices, the status of an agent', () => {
    expect(viewOutcome(outcome('busy'), 'it-CH')).toEqual({ code: 'busy', sentence: 'La linea del cliente era occupata.' });
    expect(dialNotice('already-requested', 'pt').sentence).toBe('Já pediu esta chamada; é feita uma vez.');
    expect(numberNoticesOf('+18614561234', {}, 'nl')[0]!.sentence).toContain('Dit nummer staat in geen');
    const me = viewMe({ agent: { userId: 'u', username: 'ada' }, role: { kind: 'agent' }, queues: new Map(), language: 'fr-CA' } as unknown as Parameters<typeof viewMe>[0], undefined, { guarantee: 'none' } as Settings);
    expect(me.anotherCallMayComeFirst.sentence).toContain('Vous n’êtes pas connecté');
  });

  test('an outcome that says more than its code, such as which rule forbade a call, stays as it was written', () => {
    expect(outcomeSentence({ code: 'not-allowed', sentence: 'Not called: This number is blocked.' }, 'de')).toBe('Not called: This number is blocked.');
  });

  test('the operator’s own outcome keeps the operator’s words and code', () => {
    expect(viewOutcome({ code: 'own-done', own: 'sold', sentence: 'Sold' }, 'es')).toEqual({ code: 'sold', sentence: 'Sold' });
  });
});
