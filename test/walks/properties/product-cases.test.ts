// Stories of which `npm test` tells the main ones, in all others. Each file has hooks of its own.
describe('what agents see', async () => void (await import('../../scenario/product/agent-view.test')));
describe('histories', async () => void (await import('../../scenario/product/histories.test')));
describe('rules', async () => void (await import('../../scenario/product/rules-api.test')));
describe('tasks that end', async () => void (await import('../../scenario/voicemails/end-tasks.test')));
describe('voicemails of other queues', async () => void (await import('../../scenario/voicemails/other-queues.test')));
describe('voicemails of Voicemail Express', async () => void (await import('../../scenario/voicemails/out-of-voicemail-express.test')));
describe('voicemails of our own recorder', async () => void (await import('../../scenario/voicemails/own-recorder.test')));
describe('deploys that roll', async () => void (await import('../../scenario/operator/rolling-deploy.test')));
