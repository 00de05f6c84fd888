/** Bundles the functions into the named directory. esbuild's plugins need a process that can wait for them, and constructs cannot wait. */
import { bundleFunctions } from './bundle-functions';

bundleFunctions(process.argv[2]!).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
