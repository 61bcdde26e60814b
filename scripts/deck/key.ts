import type { Atom } from './atom.js';
import { unstopped } from './clause.js';

/** What may stand between words and the mark of their note. */
const STOP = /^[,;:.!?)\]”’»]{1,3}$/;

/**
 * The stretches that the author marked as points with `[…]{.key}`, each with the note marks that follow it, without
 * a full stop at its end.
 */
export function keysIn(atoms: readonly Atom[]): Atom[][] {
  const keys: Atom[][] = [];
  let open: Atom['key'] | null = null;
  for (const atom of atoms) {
    const follows: boolean = open !== null && atom.mark !== null && !atom.key;
    if (atom.key ? atom.key === open : follows) keys.at(-1)!.push(atom);
    else if (atom.key) keys.push([atom]);
    open = atom.key ?? (follows || STOP.test(atom.text) ? open : null);
  }
  return keys.map(unstopped);
}

export function hasKey(atoms: readonly Atom[]): boolean {
  return atoms.some(({ key }) => key !== undefined);
}
