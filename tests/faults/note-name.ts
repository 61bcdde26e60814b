import type { FinishedReport } from '../../scripts/check/finished/index.js';

/** What destinations of a note, and of its mark, have behind `note:` and `mark:`: marks lead to notes in their order. Where there is no such note, a name that none has. */
export function noteName({ pages }: Pick<FinishedReport, 'pages'>, number: number): string {
  const all = pages.flatMap(({ links }) => links.map(({ destination }) => destination ?? ''));
  const names = [...new Set(all)].flatMap((name) => (name.startsWith('note:') ? [name.slice('note:'.length)] : []));
  return names[number - 1] ?? `${number}`;
}
