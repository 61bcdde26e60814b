import { parseArgs } from 'node:util';
import { Engine } from '../suite/run-case.js';
import { type Row, Workshop } from './exhibits.js';
import { JUDGES } from './judges/index.js';
import { longPaper, papersOfCases } from './other-papers.js';
import { hasOpenPapers, papers, root } from './papers.js';
import { smallPapers } from './small-papers.js';
import { absences, accounts, count, table, type Verdict } from './verdicts.js';

/*
 * npm run validate -- [--only WORDS] [--all]: builds papers, and has the validators that librarians, blind readers and
 * printers use judge the files. With --all what takes minutes too: slides in both versions, the papers of all cases of
 * rules, many papers that nobody wrote, and one of 2,000 pages.
 */
const options = { only: { type: 'string', default: '' }, all: { type: 'boolean', default: false } } as const;
const { values } = parseArgs({ options });
const wanted = (name: string) => name.includes(values.only);

// Each run in this process adds listeners of its own.
process.setMaxListeners(0);
const engine = await Engine.start();
const workshop = new Workshop(engine);
try {
  const rows: Row[] = [];
  for (const paper of papers(values.all)) if (wanted(paper.name)) rows.push(...(await workshop.rows(paper)));
  for (const [name, group] of smallPapers(values.all)) if (wanted(name)) rows.push(await workshop.rowOf(name, group));
  if (wanted('print copies')) rows.push(await workshop.printed('print copies', root));
  if (values.all && wanted('cases of rules')) rows.push(await workshop.rowOf('cases of rules', papersOfCases(), true));
  if (values.all && wanted('2,000 pages')) rows.push(await workshop.rowOf('2,000 pages', [longPaper()]));
  if (!hasOpenPapers() && values.only === '') rows.push(withoutOpenPapers());
  report(rows, await judged(rows));
} finally {
  workshop.remove();
  engine.stop();
}

function withoutOpenPapers(): Row {
  return { name: 'twelve open papers', exhibits: [], unbuilt: [], skipped: 'they are not on this machine' };
}

/** All judges at once: veraPDF takes as long as the others together. */
function judged(rows: readonly Row[]): Promise<readonly Verdict[]> {
  const exhibits = rows.flatMap((row) => row.exhibits);
  return Promise.all(
    JUDGES.map(async (judge) => ({
      judge,
      faults: judge.absent() === null ? await judge.judge(exhibits.filter(judge.judges ?? Boolean)) : null,
    })),
  );
}

function report(rows: readonly Row[], verdicts: readonly Verdict[]): void {
  const { passed, failed, skipped } = count(rows, verdicts);
  for (const part of [...accounts(rows, verdicts), table(rows, verdicts), absences(rows, verdicts).join('\n')])
    if (part !== '') console.log(`${part}\n`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
}
