import { guarantees, notGivenBack } from '../../scenario/product/guarantees';
import { crashes, faults } from '../../scenario/product/mishaps';
import { walkEachCall } from '../../scenario/product/walk-each-call';

const mishaps = [...crashes, ...faults.filter(({ name }) => name === 'times out after its effect')];

for (const [kind, settings] of Object.entries(guarantees)) {
  walkEachCall(`a click under ${kind}, after which the agent is given back`, {
    situation: { settings, alsoPromised: notGivenBack },
    roles: ['apiagent', 'flowhandoff', 'eventcontact'],
    mishaps,
  });
}
