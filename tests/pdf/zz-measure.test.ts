import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import type { Report } from '../../scripts/page/index.js';
import type { Run } from '../../scripts/shape/index.js';
import { layOut } from '../golden/lay-out.js';
import { READERS } from '../readers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = '/work/shared/corpus/papers/';
const ALL: Record<string, string> = { report: `${root}report` };
for (const n of ['arabic','hebrew','persian','japanese','chinese','book','specimen','every-block']) ALL[n] = `${root}tests/fixtures/${n}`;
for (const n of ['archeofrag','basix','biopixr','gwpopulation','manopt','metasyn','optim','phasefieldx','pyarabic','seaborn','tidyverse','verde']) ALL[n] = shared + n;

function pageTexts(report: Report<Run>): string[] {
  return report.pages.map((page) => {
    let out = '';
    for (const f of page.fragments) {
      if (f.kind !== 'text') continue;
      const last = f.runs.at(-1);
      out += f.runs.map((r) => (r.role === 'hyphen' ? '' : r.run.text)).join('');
      const hyph = f.runs.some((r) => r.role === 'hyphen');
      out += hyph || f.within ? '' : '\n';
    }
    return out;
  });
}
const clean = (t: string) => t.normalize('NFKC').replace(/[\u2060\u202a-\u202e\u2066-\u2069\u200e\u200f\u200b]/g, '').replace(/([\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/g, ' $1 ');
const words = (t: string) => clean(t).split(/\s+/).filter(Boolean);

/** Myers. */
function diff(a: string[], b: string[]) {
  const n = a.length, m = b.length, max = Math.min(n + m, 6000);
  let v = new Map<number, number>([[1, 0]]);
  const trace: Int32Array[] = [];
  const V = new Int32Array(2 * max + 3);
  const off = max + 1;
  let found = -1;
  for (let d = 0; d <= max; d++) {
    trace.push(V.slice(off - d - 1, off + d + 2));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && V[off + k - 1]! < V[off + k + 1]!) ? V[off + k + 1]! : V[off + k - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && a[x] === b[y]) { x++; y++; }
      V[off + k] = x;
      if (x >= n && y >= m) { found = d; break; }
    }
    if (found >= 0) break;
  }
  if (found < 0) return { lcs: 0, hunks: ['too different'] };
  const ops: [string, string][] = [];
  let x = n, y = m;
  for (let d = found; d > 0; d--) {
    const row = trace[d]!; const o = d + 1;
    const k = x - y;
    const pk = k === -d || (k !== d && row[o + k - 1]! < row[o + k + 1]!) ? k + 1 : k - 1;
    const px = row[o + pk]!, py = px - pk;
    while (x > px && y > py) { x--; y--; ops.push(['=', a[x]!]); }
    if (x > px) { x--; ops.push(['-', a[x]!]); } else { y--; ops.push(['+', b[y]!]); }
  }
  while (x > 0) { x--; ops.push(['=', a[x]!]); }
  ops.reverse();
  const hunks: string[] = [];
  let minus: string[] = [], plus: string[] = [], lcs = 0, before = '';
  for (const [op, w] of [...ops, ['=', ''] as [string, string]]) {
    if (op === '=') {
      if (minus.length || plus.length) hunks.push(`[${before}] -{${minus.join(' ')}} +{${plus.join(' ')}}`);
      minus = []; plus = []; lcs++; before = w;
    } else (op === '-' ? minus : plus).push(w);
  }
  return { lcs: lcs - 1, hunks };
}

it('measures', async () => {
  const names = (process.env.PAPERS ?? Object.keys(ALL).join(',')).split(',');
  mkdirSync('/tmp/words-m', { recursive: true });
  const rows: string[] = [['paper', 'words', 'bytes', ...READERS.map((r) => r.name)].join('\t')];
  for (const name of names) {
    const made = await layOut(ALL[name]!);
    const file = `/tmp/words-m/${name}.pdf`;
    writeFileSync(file, made.pdf);
    const expected = words(pageTexts(made.report).join('\n'));
    const cells: string[] = [];
    for (const reader of READERS) {
      const text = (await reader.read(file)).join('\n');
      writeFileSync(`/tmp/words-m/${name}.${reader.name.replace(/\W+/g, '_')}.txt`, text);
      const got = words(text);
      const { lcs, hunks } = diff(expected, got);
      writeFileSync(`/tmp/words-m/${name}.${reader.name.replace(/\W+/g, '_')}.diff`, hunks.join('\n'));
      cells.push(`${((100 * lcs) / expected.length).toFixed(2)}/${hunks.length}`);
    }
    rows.push([name, expected.length, made.pdf.length, ...cells].join('\t'));
    console.log(rows.at(-1));
  }
  writeFileSync('/tmp/words-m/table.txt', rows.join('\n'));
}, 600000);
