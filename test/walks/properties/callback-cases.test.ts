// The stories of callbacks of which `npm test` tells a few cases, in all others.
import '../../scenario/callbacks/further-promises.test';
import '../../scenario/callbacks/lost-and-late.test';
import '../../scenario/callbacks/requests.test';
import '../../scenario/callbacks/withdrawals.test';
