import { createInMemoryCallbackStore } from '../../fakes/in-memory-callback-store';
import { describeCallbackStore } from './callback-store-contract';

describeCallbackStore('in memory', async () => ({ store: createInMemoryCallbackStore(), close: async () => undefined }));
