import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployPage, removePage } from '../../../lambda/functions/deploy-page/deploy-page';
import { openS3, type S3Bench } from '../s3/s3-bench';

let bench: S3Bench;
let directory: string;
beforeEach(async () => {
  bench = await openS3();
  directory = mkdtempSync(join(tmpdir(), 'dialback-page-'));
  mkdirSync(join(directory, 'assets'));
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await bench.close();
});

/** Builds a page whose script has this name, and deploys it as the function may: it writes, lists and deletes, and reads nothing. */
async function deploy(script: string, config = '{}'): Promise<void> {
  rmSync(join(directory, 'assets'), { recursive: true });
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'assets', script), 'go();');
  writeFileSync(join(directory, 'index.html'), `<script src="/assets/${script}">`);
  await deployPage(needs(), { directory, config });
}

const needs = () => ({ s3: bench.client, Bucket: 'box', now: bench.emulator.time.iso(bench.emulator.time.now()) });
const keys = () => bench.emulator.s3.bucket('box').all(bench.emulator.time.now()).map(({ key }) => key).sort();
const days = (count: number) => bench.emulator.time.advance(count * 86_400_000);

test('files named after their content stay for ever in browsers; what names them is asked for each time', async () => {
  await deploy('page-1a2b.js', '{"apiUrl":"/api"}');
  const served = (key: string) => {
    const { contentType, cacheControl, body } = bench.emulator.s3.get('box', key);
    return { contentType, cacheControl, text: body.toString() };
  };
  expect(served('assets/page-1a2b.js')).toEqual({ contentType: 'text/javascript; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable', text: 'go();' });
  expect(served('index.html')).toMatchObject({ contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' });
  expect(served('config.json')).toEqual({ contentType: 'application/json', cacheControl: 'no-cache', text: '{"apiUrl":"/api"}' });
});

test('a page that somebody has open finds its parts after a deploy, until nobody has it open any more', async () => {
  await deploy('page-old.js');
  await days(1);
  await deploy('page-new.js');
  expect(keys()).toEqual(['assets/page-new.js', 'assets/page-old.js', 'config.json', 'index.html']);
  await days(31);
  await deploy('page-new.js');
  expect(keys()).toEqual(['assets/page-new.js', 'config.json', 'index.html']);
});

test('what a page names is there before it', async () => {
  const written: string[] = [];
  const send = bench.client.send.bind(bench.client);
  vi.spyOn(bench.client, 'send').mockImplementation(((command: { input: { Key?: string } }) => {
    if (command.input.Key) written.push(command.input.Key);
    return send(command as never);
  }) as never);
  await deploy('page-1a2b.js');
  expect(written[0]).toBe('assets/page-1a2b.js');
  expect(written.slice(1).sort()).toEqual(['config.json', 'index.html']);
});

test('a deploy that fails half way leaves the page of before', async () => {
  await deploy('page-old.js');
  const send = bench.client.send.bind(bench.client);
  vi.spyOn(bench.client, 'send').mockImplementation(((command: { input: { Key?: string } }) => (command.input.Key?.startsWith('assets/') ? Promise.reject(new Error('SlowDown')) : send(command as never))) as never);
  await expect(deploy('page-new.js')).rejects.toThrow('SlowDown');
  expect(bench.emulator.s3.get('box', 'index.html').body.toString()).toContain('page-old.js');
});

test('nothing is left for CloudFormation to stumble over when the page goes', async () => {
  await deploy('page-1a2b.js');
  await removePage(needs());
  expect(keys()).toEqual([]);
});
