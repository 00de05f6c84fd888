import { guarantees, notGivenBack } from './guarantees';
import { crashes, faults } from './mishaps';
import { walkEachCall } from './walk-each-call';

jest.setTimeout(300_000);

const mishaps = [...crashes, ...faults.filter(({ name }) => name === 'times out after its effect')];

for (const [kind, settings] of Object.entries(guarantees)) {
  walkEachCall(`a click under ${kind}, after which the agent is given back`, {
    situation: { settings, alsoPromised: notGivenBack },
    roles: ['apiagent', 'flowhandoff', 'eventcontact'],
    mishaps,
  });
}
