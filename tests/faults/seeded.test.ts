import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../property/random.js';
import { Engine } from '../suite/run-case.js';
import { FAULTS } from './index.js';
import { type Injected, inject } from './inject.js';
import { goodPapers, Subject } from './subject.js';

/** `npm run faults` takes others, and more of each kind. */
const SEED = 2026;
const SHARE = 0.99;

const { folders, open } = goodPapers();
/** One of so many kinds is injected into each paper, in turn: of more kinds where there are fewer papers. */
const ONE_OF = open ? 8 : 3;
if (!open) it.skip('faults in the open test papers are caught (their folder is not on this machine)', () => {});

describe(`faults in good papers (seed ${SEED})`, () => {
  const injected: Injected[] = [];
  let engine: Engine;
  beforeAll(async () => {
    engine = await Engine.start();
  });
  afterAll(() => engine.stop());

  it.each(folders.map((folder, turn) => ({ name: Subject.nameOf(folder), folder, turn })))(
    '$name has no error while it is unharmed, and takes its share',
    async ({ folder, turn }) => {
      const random = randomFrom(SEED + turn);
      const subject = await Subject.from(folder, engine);
      expect(subject.sound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const fault of FAULTS.filter((_, at) => (at + turn) % ONE_OF === 0)) {
        const one = await inject(engine, subject, fault, random);
        if (one) injected.push(one);
      }
      subject.remove();
    },
  );

  it('are caught at the right place, of a hundred ninety-nine', () => {
    const missed = injected.filter(({ caught }) => !caught);
    expect(injected.length).toBeGreaterThan(folders.length * 5);
    const accounts = missed.map(({ paper, account }) => `${paper}: ${account}`);
    expect(1 - missed.length / injected.length, accounts.join('\n\n')).toBeGreaterThanOrEqual(SHARE);
  });

  it('are of every kind that has something to be harmed', () => {
    const kinds = new Set(injected.map(({ kind }) => kind));
    // Some kinds need what only one or two papers have.
    expect(FAULTS.filter(({ kind }) => kinds.has(kind)).length).toBeGreaterThan(FAULTS.length * 0.8);
  });
});
