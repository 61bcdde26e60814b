import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where papers are built that several files of tests read. */
    builds: string;
  }
}

export default function setUp(project: TestProject): () => void {
  const builds = mkdtempSync(join(tmpdir(), 'twofold-builds-'));
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true });
}
