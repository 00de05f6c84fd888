vi.setConfig({ testTimeout: 90_000 });

const patience = 1000;
const work = (): Promise<void> => Promise.resolve();

beforeAll(work, patience);
test('is done soon', work, 5000);
test.each([1, 2])('%d is done soon', work, 5000);
test('is done', work);
afterEach(work);
test('is done soon', { timeout: 5000 }, work);
