import type { CitedPaper } from '../citation/index.js';
import type { CitedInline } from '../paper/index.js';
import { atomsOf, inlineMarkdown, markdownOf, slice, textOf, unlinked } from './atom.js';
import { escaped } from './escape.js';

/** The short form of a key, as inline Markdown without a link. */
export function shortForm(key: string, cited: CitedPaper): string {
  const form = cited.shortForms.get(key);
  return form ? inlineMarkdown(unlinked(form)) : escaped(`@${key}`);
}

/** A source's author and its title apart, as inline Markdown; either may be empty. */
export interface Work {
  readonly author: string;
  readonly title: string;
  /** The title without its subtitle. */
  readonly main: string;
}

/** A short form taken apart; one without a title is its author's. */
export function workOf(key: string, cited: CitedPaper): Work {
  const form = cited.shortForms.get(key);
  if (!form) return { author: escaped(`@${key}`), title: '', main: '' };
  const atoms = atomsOf(unlinked(form));
  const text = textOf(atoms);
  const start = titleStart(unlinked(form), text);
  const title = markdownOf(slice(atoms, start, text.length));
  const colon = text.indexOf(': ', start);
  const closing = /[”’»“」』]$/.exec(text)?.[0] ?? '';
  return {
    author: markdownOf(slice(atoms, 0, text.slice(0, start).replace(BEFORE_TITLE, '').length)),
    title,
    main: colon < 0 ? title : markdownOf(slice(atoms, start, colon)) + closing,
  };
}

/** What joins an author to a title. */
const BEFORE_TITLE = /[\s,:;]+$/;

/** Where the title begins: with the first quotation mark, or the first word in italics. */
function titleStart(form: readonly CitedInline[], text: string): number {
  const quoted = text.search(/[“‘«„「『]/);
  const emphasis = form.findIndex(({ kind }) => kind === 'emphasis');
  const italic = emphasis < 0 ? -1 : textOf(atomsOf(form.slice(0, emphasis))).length;
  const starts = [quoted, italic].filter((at) => at >= 0);
  return starts.length === 0 ? text.length : Math.min(...starts);
}

/** Who is named where a source is named in passing: its author, or its title where it has none. Plain text. */
export function nameOf(key: string, cited: CitedPaper): string {
  const form = cited.shortForms.get(key);
  if (!form) return key;
  const text = textOf(atomsOf(unlinked(form)));
  const title = titleStart(unlinked(form), text);
  return text.slice(0, title).replace(BEFORE_TITLE, '') || text.slice(title);
}

/** With a full stop at the end, inside the quotation marks where American usage has it. */
export function stopped(markdown: string, lang: string): string {
  const text = markdown.trim();
  if (/[.!?…](?:<\/\w+>|["”’»])*$/.test(text)) return text;
  const closing = /((?:<\/\w+>|[”’])*)$/.exec(text)?.[0] ?? '';
  return isAmerican(lang) && closing.includes('”') ? `${text.slice(0, -closing.length)}.${closing}` : `${text}.`;
}

/** Words put behind a form: with a comma, which stands inside American quotation marks. */
export function suffixed(form: string, suffix: string, lang: string): string {
  if (suffix === '') return form;
  return form.endsWith('”') && isAmerican(lang)
    ? `${form.slice(0, -1)}${/[,.!?…]”$/.test(form) ? '' : ','}” ${suffix}`
    : `${form}, ${suffix}`;
}

function isAmerican(lang: string): boolean {
  return /^en(?:-US)?$/i.test(lang);
}
