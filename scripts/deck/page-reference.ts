import type { CitedInline } from '../paper/index.js';
import { type Atom, atomsOf } from './atom.js';
import { shortAddresses } from './short-address.js';

/*
 * Slides have no pages: “(see page 7)” and “on p. 7” are left out of what they show, with the words that lead to the
 * number. What is spoken keeps them.
 */

const LEADING = 'on|at|see|cf\\.|auf|siehe|vgl\\.|sur|voir|à la|en|ver|véase|su|vedi|a|op|zie|na';
const PAGE = 'pages?|pp?\\.|seiten?|s\\.|páginas?|págs?\\.|pagin[ae]|pagg?\\.|bladzijden?|blz\\.';

/** What stands before a page's number, on the same line. */
const BEFORE = new RegExp(`(?:^|[\\s(]+)(?:(?:${LEADING})\\s+)?(?:${PAGE})[\\s\\u00a0~]*$`, 'i');

/** Inline content as a slide shows it. */
export function shownAtoms(inlines: readonly CitedInline[]): Atom[] {
  const atoms = atomsOf(shortAddresses(inlines));
  return atoms.some(({ toPage }) => toPage) ? withoutPages(atoms) : atoms;
}

function withoutPages(atoms: readonly Atom[]): Atom[] {
  const shown = [...atoms];
  for (const [i, { toPage }] of atoms.entries()) {
    if (!toPage) continue;
    const [before, after] = [shown[i - 1], shown[i + 1]];
    const lead = before ? (BEFORE.exec(before.text)?.[0] ?? '') : '';
    const bracketed = lead.includes('(') && after?.text.startsWith(')') === true;
    const kept = lead.includes('(') && !bracketed ? lead.slice(0, lead.indexOf('(') + 1) : '';
    if (before) shown[i - 1] = { ...before, text: before.text.slice(0, before.text.length - lead.length) + kept };
    if (after && bracketed) shown[i + 1] = { ...after, text: after.text.slice(1) };
    shown[i] = { ...atoms[i]!, text: '' };
  }
  return shown.filter(({ text, mark }) => text !== '' || mark !== null);
}
