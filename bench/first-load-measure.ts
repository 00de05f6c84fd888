import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { builtPages } from '../lib/page/page-code';
import { type BenchMeasure, rounded } from './bench-measure';

interface Part {
  part: string;
  /** CloudFront's compression of what it serves, about. Browsers ask for it over TLS. */
  brotliKilobytes: number;
  gzipKilobytes: number;
}

interface FirstLoad {
  /** A browser loads this before an agent can click a number. */
  before: Part[];
  /** It loads this right after, and nobody waits for it: the rules of all countries' numbers. */
  after: Part[];
}

/** Weighs what a browser loads of the agents' page. The aim is 350 kB before an agent can click; a browser test holds it. */
export const firstLoadMeasure: BenchMeasure<FirstLoad> = {
  name: 'first-load',
  async run() {
    const directory = builtPages();
    const html = readFileSync(join(directory, 'index.html'), 'utf8');
    const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file]) => file!.replace(/^\//, ''));
    const scripts = linked(/(?:src|modulepreload" crossorigin href)="(\/assets\/[^"]+\.js)"/g);
    const styles = linked(/href="(\/assets\/[^"]+\.css)"/g);
    const code = scripts.map((file) => readFileSync(join(directory, file), 'utf8')).join('');
    // The board has such a file of its own beside it.
    const rules = readdirSync(join(directory, 'assets')).filter((name) => name.startsWith('number-rules') && code.includes(name)).map((name) => `assets/${name}`);
    const weigh = (part: string, files: string[]) => weightOf(part, files.map((file) => readFileSync(join(directory, file))));
    return {
      before: [weigh('scripts', scripts), weigh('styles', styles), weigh('fonts', fontsIn(directory, styles)), weigh('the document', ['index.html'])],
      after: [weigh('rules of numbers', rules)],
    };
  },
  lines({ before, after }) {
    const line = ({ part, brotliKilobytes, gzipKilobytes }: Part) => `${part.padEnd(24)}${String(brotliKilobytes).padStart(8)} kB, with gzip ${gzipKilobytes} kB`;
    const sum = (parts: Part[], of: 'brotliKilobytes' | 'gzipKilobytes') => rounded(parts.reduce((all, part) => all + part[of], 0));
    const all = { part: 'before an agent can click', brotliKilobytes: sum(before, 'brotliKilobytes'), gzipKilobytes: sum(before, 'gzipKilobytes') };
    return [...before, all, ...after].map(line);
  },
};

/** The upright fonts of plain and bold text. The page shows no others at first. */
function fontsIn(directory: string, styles: string[]): string[] {
  const css = styles.map((file) => readFileSync(join(directory, file), 'utf8')).join('');
  const faces = [...css.matchAll(/@font-face\{[^}]*\}/g)].map(([rule]) => rule);
  return faces.filter((rule) => /font-weight:(400|700);font-style:normal/.test(rule)).map((rule) => /url\(\/([^)]+)\)/.exec(rule)![1]!);
}

function weightOf(part: string, contents: Buffer[]): Part {
  // Brotli's quality 5 is what content networks take for what they compress on the way. Fonts are compressed already.
  const brotli = (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const kilobytes = (size: (content: Buffer) => number) => rounded(contents.reduce((all, content) => all + size(content), 0) / 1000);
  return { part, brotliKilobytes: kilobytes(brotli), gzipKilobytes: kilobytes((content) => gzipSync(content).length) };
}
