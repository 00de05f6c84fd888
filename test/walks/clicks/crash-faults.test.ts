import { crashes } from '../../scenario/product/mishaps';
import { firstCallUnheard, noEvents, pageOpen } from '../../scenario/product/situations';
import { walkEachCall } from '../../scenario/product/walk-each-call';

// The environment dies at a call, with or without the call's effect. So it dies between any two calls.
walkEachCall('a click on an open page', { situation: pageOpen, roles: ['apiagent', 'flowhandoff', 'eventcontact'], mishaps: crashes });
walkEachCall('a click whose contact events are all lost, settled by the sweep', { situation: noEvents, roles: ['ticksweep'], mishaps: crashes });
walkEachCall('a click whose call Connect never heard of, placed again by the sweep', { situation: firstCallUnheard, roles: ['ticksweep', 'flowhandoff'], mishaps: crashes, firstSweepOnly: true });
