/** `npm run --silent flows:test -- FILE…`: Connect's own test cases on flows of a folder, on virtual time; or on an instance. */
import { flowsTest } from './flows-test/flows-test';

void flowsTest(process.argv.slice(2)).then((code) => void (process.exitCode = code));
