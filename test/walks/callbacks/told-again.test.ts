import { scenarioNamed } from '../../../local/scenarios/register';
import { runScenario } from '../../../local/scenarios/run-scenario';

test.each(['scheduled-own', 'customer-first'])('%s is the same to the last line when it is told again with the same seed', async (name) => {
  const told = await runScenario(scenarioNamed(name));
  expect(told.journey.length).toBeGreaterThan(5);
  expect(await runScenario(scenarioNamed(name))).toEqual(told);
});
