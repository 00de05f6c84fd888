/** `npm run --silent flows:lint -- [--json] [--type TYPE] FILE…`: the lint as a command. */
import { lintFiles } from './lint-command-files';

process.exitCode = lintFiles(process.argv.slice(2));
