import type { FinishedReport } from '../../scripts/check/finished/index.js';

/** What destinations of a note, and of its mark, have behind `note:` and `mark:`: marks lead to notes in their order. */
export function noteName({ pages }: Pick<FinishedReport, 'pages'>, number: number): string {
  const all = pages.flatMap(({ links }) => links.map(({ destination }) => destination ?? ''));
  const names = [...new Set(all)].flatMap((name) => (name.startsWith('note:') ? [name.slice('note:'.length)] : []));
  const name = names[number - 1];
  if (name === undefined) throw new Error(`There is no note ${number}`);
  return name;
}
