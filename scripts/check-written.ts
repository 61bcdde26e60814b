import { join } from 'node:path';
import { conclude } from './conclude.js';
import { readDeckTheme } from './deck-theme.js';
import { learnLinks } from './links.js';
import type { Options } from './options.js';
import { findProject, outputFolder } from './project.js';
import { readBack, readOutputs } from './read-back.js';
import { readRecord } from './record.js';
import { thorough } from './thorough.js';
import { write } from './write.js';

/**
 * Checks the files that an earlier build wrote, by its record; gives the exit code, or null where there are none of the
 * paper as it is now. A file that was changed since is read as it is.
 */
export async function checkWritten(options: Options, date: Date | null): Promise<number | null> {
  const project = findProject(options.paper);
  const folder = outputFolder(project, options.out);
  const known = readRecord(folder, project, options.to, date);
  const wanted = known && readOutputs(folder, options.to);
  if (!known || !wanted) return null;
  // Not made by every build, it may be of an earlier one.
  const outputs = new Map([...wanted, ...(readOutputs(folder, ['slides.pdf']) ?? [])]);
  const checked = thorough().checkFiles(
    known.cited,
    readBack(outputs),
    known.places,
    known.found,
    readDeckTheme,
    known.made,
  );
  const links = await learnLinks(known, project, options);
  const unwritten = write(links.outputs);
  return conclude(options, {
    built: unwritten.length ? null : known,
    checked,
    typography: null,
    outputs: links.outputs,
    looked: { paths: [...outputs.keys()].map((name) => join(folder, name)), written: true },
    diagnostics: [...known.found, ...checked.diagnostics, ...links.diagnostics, ...unwritten],
    sources: new Map([...known.sources, ...links.sources]),
  });
}
