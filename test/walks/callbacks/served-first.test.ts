import { servedInOrder, supportServed } from '../../../local/scenarios/callers/served-by-time';
import { onStage } from '../../scenario/callbacks/on-stage';

test('a callback is served ahead of callers who came before it, as long as the operator does not say otherwise; the scenario served-by-time tells how it is then', async () => {
  expect(await onStage(servedInOrder, { settings: supportServed('callbacks-first') })).toEqual(['callback', 'earlier caller', 'later caller']);
});
