import { dirname, relative, sep } from 'node:path';
import type { SlidesTask } from './options.js';
import { print } from './print.js';
import { displayPath } from './project.js';
import type { Deriving } from './slides-command.js';
import { write } from './write.js';

type EjectTask = Extract<SlidesTask, { readonly kind: 'eject' }>;

const FINE = 0;
const NOT_WRITTEN = 1;
const MISUSE = 2;

/** Writes drafted slides into the author's deck; gives the exit code. */
export function ejectSlides(task: EjectTask, { built, inputs, project, options }: Deriving): number {
  const { eject } = require('./eject.cjs') as typeof import('./deck/eject/index.js');
  const file = displayPath(project.deck);
  const toPaper = relative(dirname(project.deck), dirname(project.paper)).split(sep).join('/');
  const outcome = eject({
    cited: built.cited,
    deck: { file, text: inputs.deck?.text ?? null },
    faces: inputs.resources.deckFaces(),
    toPaper: toPaper === '' ? '' : `${toPaper}/`,
    sections: task.sections,
    notes: task.notes,
    force: task.force,
  });
  if ('refusal' in outcome) {
    process.stderr.write(`twofold: ${outcome.refusal}.\n`);
    return MISUSE;
  }
  const [unwritten] = write([{ path: project.deck, bytes: outcome.text }]);
  if (unwritten) {
    process.stderr.write(`twofold: ${unwritten.reason}.\n`);
    return NOT_WRITTEN;
  }
  if (!options.quiet)
    for (const { id, slides } of outcome.ejected)
      print(`wrote ${slides === 1 ? 'a slide' : `${slides} slides`} for “${id}” into ${file}\n`);
  return FINE;
}
