import type { CitedPaper } from '../../citation/index.js';
import type { CitedInline, Section } from '../../paper/index.js';
import { fnv1a } from '../../pdf/hash.js';
import { blocksText, inlineText } from './section-text.js';

/** A sentence of a section, and what stands for it where it is kept: eight hexadecimal digits. */
export interface Sentence {
  readonly text: string;
  readonly digest: string;
}

/** Where a sentence ends: by its stop alone, so that it is the same for every version of Unicode’s rules. */
const END = /(?<=[.!?؟][”’"'»)\]]*)\s+|(?<=[。！？][」』”’）]*)|\n+/;

/** One that stays in the text, because its key is not in the library. */
const CITATION = /\[[^[\]]*@[^[\]]+\]|(?<![\w.])-?@\{?\w[\w:.#$%&+?<>~/-]*\w\}?/g;

/**
 * The sentences of a section itself, without its subsections and with its authors’ notes; those without words left out.
 * Citations are no part of them, so that a key may change its name, and a paper its style.
 */
export function sentencesOf({ id, title, blocks }: Section<CitedInline>, { notes }: CitedPaper): Sentence[] {
  const own = notes.filter(({ section, origin }) => section === id && origin === 'author');
  const text = [
    inlineText(title, 'uncited'),
    ...[blocks, ...own.map((note) => note.blocks)].map((list) => blocksText(list, 'uncited')),
  ];
  return text
    .join('\n')
    .replace(CITATION, '')
    .split(END)
    .map(evened)
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, digest: digestOf(sentence) }));
}

/** However lines are broken and quotation marks, dashes and spaces are typed. */
function evened(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[‐‑–—−]+|--+/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .trim();
}

function digestOf(sentence: string): string {
  const units = Array.from({ length: sentence.length }, (_, i) => sentence.charCodeAt(i));
  return fnv1a(units).toString(16).padStart(8, '0');
}
