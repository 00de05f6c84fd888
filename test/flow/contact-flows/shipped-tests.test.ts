import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from '../../../emulator/flows-test/run-suite';
import { stageSuite } from '../../../emulator/flows-test/stage-suite';
import { readSuite } from '../../../emulator/flows-test/suite-file';

const folder = join(__dirname, '../../../contact-flows/tests');
const suites = readdirSync(folder).filter((file) => file.endsWith('.flow-test.json'));

test.each(suites)('%s: our own test cases pass on our own flows', async (file) => {
  const suite = readSuite(join(folder, file));
  const { tests } = await runSuite(suite, stageSuite(suite));
  expect(tests).toEqual(suite.tests.map(({ name }) => expect.objectContaining({ name, status: 'PASSED' })));
});
