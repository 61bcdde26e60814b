import { parseArgs } from 'node:util';
import { randomFrom } from '../property/random.js';
import { Engine } from '../suite/run-case.js';
import { FAULTS } from './index.js';
import { type Injected, inject } from './inject.js';
import { goodPapers, Subject } from './subject.js';
import { table } from './table.js';

/*
 * npm run faults -- [--seed N] [--rounds N] [--kind WORDS] [--paper NAME] [--misses]: injects each kind of fault into
 * each good paper, checks it, and says how many were caught at the right place.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '1' },
    kind: { type: 'string', default: '' },
    paper: { type: 'string', default: '' },
    misses: { type: 'boolean', default: false },
  },
});

// Each run in this process adds listeners of its own.
process.setMaxListeners(0);
const seed = Number(values.seed);
const random = randomFrom(seed);
const engine = await Engine.start();
const injected: Injected[] = [];
const { folders } = goodPapers();
for (const folder of folders.filter((one) => Subject.nameOf(one).includes(values.paper))) {
  const subject = await Subject.from(folder, engine);
  for (const { severity, file, line, rule, reason } of subject.sound.diagnostics)
    if (severity === 'error') console.log(`${subject.name}, unharmed: ${file}:${line} ${rule} ${reason}`);
  for (const fault of FAULTS.filter(({ kind }) => values.kind.split('|').some((one) => kind.includes(one)))) {
    for (let round = 0; round < Number(values.rounds); round++) {
      const one = await inject(engine, subject, fault, random);
      if (one) injected.push(one);
    }
  }
  subject.remove();
}
engine.stop();
if (values.misses)
  for (const { account, caught, paper } of injected) if (!caught) console.log(`${paper}: ${account}\n`);
console.log(`${table(injected)}\nseed ${seed}`);
