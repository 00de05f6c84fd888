import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlerFile } from '../../../emulator/lambda/function-definition';
import { bundleOf } from '../../../lib/bundles/bundle-of';
import { startStage } from '../../../local/stage';

test('the local run, and each story with it, executes the very bundles that a deploy ships', async () => {
  const stage = await startStage({ virtual: true });
  try {
    const functions = stage.emulator.functions.list();
    expect(functions.length).toBeGreaterThan(10);
    for (const definition of functions) {
      const shipped = join(bundleOf(definition.description!.replace('Dialback ', '')), 'index.mjs');
      expect(readFileSync(handlerFile(definition).file).equals(readFileSync(shipped))).toBe(true);
    }
  } finally {
    await stage.stop();
  }
});
