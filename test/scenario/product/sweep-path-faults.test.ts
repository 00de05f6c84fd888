import { faults } from './mishaps';
import { firstCallLost, firstCallUnheard, noEvents } from './situations';
import { walkEachCall } from './walk-each-call';

jest.setTimeout(300_000);

walkEachCall('a click whose contact events are all lost, settled by the sweep', { situation: noEvents, roles: ['ticksweep'], mishaps: faults });
walkEachCall('a click whose call Connect never heard of, placed again by the sweep', { situation: firstCallUnheard, roles: ['ticksweep', 'flowhandoff'], mishaps: faults });
walkEachCall('a click whose call was taken, and nobody was told', { situation: firstCallLost, roles: ['flowhandoff'], mishaps: faults });
