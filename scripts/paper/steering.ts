import type { Attributes } from './attributes.js';
import type { Metadata } from './metadata.js';
import type { Section } from './paper.js';

/*
 * What an author says in his paper about its deck, unseen in the report: the classes `slide` and `no-slide` of
 * headings, divs, figures, tables, code and equations, `[text]{.key}`, and `slide-level` in the front matter.
 */

/** Classes of headings and blocks. */
export const STEERING: readonly Steering[] = ['slide', 'no-slide'];

/** `slide`: on a slide of its own; `no-slide`: on none. */
export type Steering = 'slide' | 'no-slide';

export function isSteering(name: string): name is Steering {
  return name === 'slide' || name === 'no-slide';
}

/** The class of a span that is a point. */
export const KEY = 'key';

/** What is said of the thing that bears these attributes; who says both gets his slide. */
export function steering({ classes }: Attributes): Steering | null {
  return STEERING.find((name) => classes.includes(name)) ?? null;
}

export function isKey({ classes }: Attributes): boolean {
  return classes.includes(KEY);
}

/**
 * On whose slides each section is: its own, by its id; those of a section around it where headings of its level begin
 * none (Pandoc's `slide-level`); null for none, where it or the section around it is marked so.
 */
export function slideHomes<I>(
  sections: readonly Section<I>[],
  { slideLevel }: Pick<Metadata<I>, 'slideLevel'>,
): ReadonlyMap<string, string | null> {
  const homes = new Map<string, string | null>();
  const go = (section: Section<I>, around: string | null | undefined) => {
    const home = homeOf(section, around, slideLevel ?? Number.POSITIVE_INFINITY);
    homes.set(section.id, home);
    for (const inner of section.sections) go(inner, home);
  };
  for (const section of sections) go(section, undefined);
  return homes;
}

/** `around` is the home of the section around it; undefined where there is none. */
function homeOf(
  { id, level, attributes }: Pick<Section<unknown>, 'id' | 'level' | 'attributes'>,
  around: string | null | undefined,
  deepest: number,
): string | null {
  const said = steering(attributes);
  if (said === 'slide') return id;
  if (said === 'no-slide' || around === null) return null;
  return around === undefined || level <= deepest ? id : around;
}
