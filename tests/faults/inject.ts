import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonFinding, JsonReport } from '../../scripts/check/index.js';
import type { Engine } from '../suite/run-case.js';
import type { Fault, Harm, Random, Span } from './fault.js';
import type { Subject } from './subject.js';

/** What became of one fault. */
export interface Injected {
  readonly kind: string;
  readonly paper: string;
  readonly caught: boolean;
  /** What was done, where it had to be found, and what was found: for whoever asks why it was missed. */
  readonly account: string;
}

/** A place taken by chance may be one that cannot be harmed: then others are tried. */
const TRIES = 8;

/** Harms a paper in one way, checks it, and heals it; null where it cannot be harmed so. */
export async function inject(engine: Engine, subject: Subject, fault: Fault, random: Random): Promise<Injected | null> {
  let harm: Harm | null = null;
  for (let tries = 0; harm === null && tries < TRIES; tries++) harm = await fault.harm(subject, random);
  if (!harm) return null;
  const heal = apply(harm.files, subject.folder);
  try {
    const found = fresh(await engine.run(subject.folder, ['check', '.', '--out', 'build']), subject.sound);
    const caught = found.some((one) => isNamed(one, fault, harm));
    return { kind: fault.kind, paper: subject.name, caught, account: account(fault, harm, found) };
  } finally {
    heal();
  }
}

function apply(files: Harm['files'], folder: string): () => void {
  const before = Object.keys(files).map((path) => {
    const file = join(folder, path);
    return [file, existsSync(file) ? readFileSync(file) : null] as const;
  });
  for (const [path, content] of Object.entries(files)) put(join(folder, path), content);
  return () => {
    for (const [file, content] of before) put(file, content);
  };
}

function put(file: string, content: string | Uint8Array | null): void {
  if (content === null) rmSync(file, { force: true });
  else writeFileSync(file, content);
}

/** Findings that the sound paper does not have. */
function fresh({ diagnostics }: JsonReport, sound: JsonReport): JsonFinding[] {
  const left = new Map<string, number>();
  const nameOf = ({ rule, file, reason }: JsonFinding) => `${rule} ${file} ${reason}`;
  for (const one of sound.diagnostics) left.set(nameOf(one), (left.get(nameOf(one)) ?? 0) + 1);
  return diagnostics.filter((one) => {
    const count = left.get(nameOf(one)) ?? 0;
    left.set(nameOf(one), count - 1);
    return count <= 0;
  });
}

function isNamed({ rule, file, line }: JsonFinding, { rules }: Fault, { where }: Harm): boolean {
  const at = (span: Span) => file === span.file && line !== undefined && line >= span.from && line <= span.to;
  return rules.some((one) => one === rule) && where.some(at);
}

function account({ kind, rules }: Fault, { done, where }: Harm, found: readonly JsonFinding[]): string {
  const spans = [...new Set(where.map(({ file, from, to }) => `${file}:${from}–${to}`))];
  const wanted = `${rules.join(' or ')} at ${spans.slice(0, 6).join(', ')}`;
  const said = found.slice(0, 6).map(({ rule, file, line, reason }) => `\n    ${file}:${line} ${rule} ${reason}`);
  return `${kind}: ${done}\n  wanted: ${wanted}\n  found:${said.join('') || ' nothing'}`;
}
