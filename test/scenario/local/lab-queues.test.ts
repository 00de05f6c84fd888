import { supportNumber } from '../../../local/instance/local-instance';
import { labQueues } from '../../../local/server/lab-queues';
import { openCompany } from '../../../local/stage';

test('the lab shows who waits in a queue, whoever is next first, at whom it rings, and who is idle', async () => {
  const company = await openCompany({ virtual: true });
  const { console, emulator } = company;
  const support = () => labQueues(company).find(({ name }) => name === 'Support')!;
  const [first, second] = ['+442079460143', '+442079460144'] as const;
  for (const number of [first, second]) {
    console.phone(number).call(supportNumber);
    await emulator.time.advance(5000);
  }
  expect(support()).toMatchObject({ kind: 'STANDARD', servedBy: 2, line: [{ kind: 'caller', number: first }, { kind: 'caller', number: second }], idle: [] });
  const ada = console.agent('ada');
  ada.login();
  ada.setStatus('Available');
  await emulator.time.advance(1000);
  expect(support()).toMatchObject({ line: [{ number: first, offeredTo: 'ada' }, { number: second }], idle: [] });
  expect(support().line[1]).not.toHaveProperty('offeredTo');
  ada.accept();
  await emulator.time.advance(1000);
  expect(support().line.map(({ number }) => number)).toEqual([second]);
  console.phone(second).hangUp();
  ada.hangUp();
  ada.clear();
  await emulator.time.advance(1000);
  expect(support()).toMatchObject({ line: [], idle: ['ada'] });
  await emulator.stop();
});
