import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../../..');
const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['node_modules', '.git', '.local', 'cdk.out', 'dist'].includes(entry.name));
const pages = ['README.md', ...rooms.flatMap(({ name }) => readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path)))].filter((path) => path.endsWith('.md'));

/** Returns the links of a page that lead nowhere: no such file, or no such heading in it. */
function brokenLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
  return links.filter((link) => {
    const [path = '', heading] = link.split('#');
    const file = join(root, dirname(page), path);
    if (path !== '' && !existsSync(file)) return true;
    return heading !== undefined && !headingsOf(path === '' ? text : readFileSync(file, 'utf8')).includes(heading);
  });
}

/** Returns the anchors of headings, as GitHub names them. */
function headingsOf(text: string): string[] {
  const titles = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title!);
  return titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('the links of %s lead somewhere', (page) => {
  expect(brokenLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
});

test('the page of operators leads to each of their pages', () => {
  const index = readFileSync(join(root, 'docs/operator/README.md'), 'utf8');
  const others = readdirSync(join(root, 'docs/operator')).filter((name) => name !== 'README.md');
  expect(others.filter((name) => !index.includes(`](${name})`))).toEqual([]);
});

test('finds a link to no file and one to no heading', () => {
  const text = '# Here\n[a](nowhere.md) [b](README.md#nowhere) [c](#nowhere) [d](#here) [e](README.md#commands) [f](https://example.com/x)';
  expect(brokenLinks('page.md', text)).toEqual(['nowhere.md', 'README.md#nowhere', '#nowhere']);
});
