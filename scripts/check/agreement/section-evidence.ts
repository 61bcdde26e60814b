import type { CitedPaper } from '../../citation/index.js';
import { type CitedInline, plainText, type Section } from '../../paper/index.js';
import { allSections } from '../coverage.js';
import { type Evidence, evidenceOf } from './borne-out.js';
import { entriesText, frontText, notesBySection, sectionText } from './section-text.js';

/** What a slide has to agree with. */
export interface Ground {
  /** As a message calls it: “the section “Threat””. */
  readonly name: string;
  readonly evidence: Evidence;
}

/** What slides have to agree with, read when it is asked for, and once. */
export interface Grounds {
  /** That section; for null, the whole paper. */
  of(section: string | null): Ground;
}

/** `also` adds to what a text says the forms in which a reader of finished files finds it. */
export function groundsOf(cited: CitedPaper, also: (text: string) => string = (text) => text): Grounds {
  const notes = notesBySection(cited);
  const sections = new Map(allSections(cited.sections).map((section) => [section.id, section]));
  const made = new Map<string, Ground>();
  const once = (id: string, name: string, text: () => string): Ground => {
    const ground = made.get(id) ?? { name, evidence: evidenceOf(also(text()), cited.metadata.lang) };
    made.set(id, ground);
    return ground;
  };
  const whole = () =>
    [
      frontText(cited, notes),
      ...cited.sections.map((one) => sectionText(one, cited, notes)),
      entriesText(cited.bibliography?.entries ?? []),
    ].join('\n');
  return {
    of(id) {
      const section = id === null ? undefined : sections.get(id);
      if (section) return once(`#${id}`, nameOf(section), () => sectionText(section, cited, notes));
      return once('', 'the paper', whole);
    },
  };
}

function nameOf({ title, id }: Section<CitedInline>): string {
  return `the section “${plainText(title) || id}”`;
}

/** The text, and again as it is read where raised and lowered letters and TeX’s commands leave no trace. */
export function flattened(text: string): string {
  return /[\^\\_]/.test(text) ? `${text}\n${text.replace(/\\[a-zA-Z]+|[\^_{}]/g, '')}` : text;
}
