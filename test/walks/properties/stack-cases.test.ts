// Settings of the stack of which `npm test` takes a few, in all of them.
import '../../infrastructure/many-queues.test';
