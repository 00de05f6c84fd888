import { faults } from '../../scenario/product/mishaps';
import { firstCallLost, firstCallUnheard, noEvents } from '../../scenario/product/situations';
import { walkEachCall } from '../../scenario/product/walk-each-call';

walkEachCall('a click whose contact events are all lost, settled by the sweep', { situation: noEvents, roles: ['ticksweep'], mishaps: faults });
walkEachCall('a click whose call Connect never heard of, placed again by the sweep', { situation: firstCallUnheard, roles: ['ticksweep', 'flowhandoff'], mishaps: faults, firstSweepOnly: true });
walkEachCall('a click whose call was taken, and nobody was told', { situation: firstCallLost, roles: ['flowhandoff'], mishaps: faults });
