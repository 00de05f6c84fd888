import { crashes } from './mishaps';
import { firstCallUnheard, noEvents, pageOpen } from './situations';
import { walkEachCall } from './walk-each-call';

jest.setTimeout(300_000);

// The environment dies at a call, with or without the call's effect: between any two calls, that is.
walkEachCall('a click on an open page', { situation: pageOpen, roles: ['apiagent', 'flowhandoff', 'eventcontact'], mishaps: crashes });
walkEachCall('a click whose contact events are all lost, settled by the sweep', { situation: noEvents, roles: ['ticksweep'], mishaps: crashes });
walkEachCall('a click whose call Connect never heard of, placed again by the sweep', { situation: firstCallUnheard, roles: ['ticksweep', 'flowhandoff'], mishaps: crashes });
