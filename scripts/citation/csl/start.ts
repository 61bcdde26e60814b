import type { XmlElement } from 'citeproc';
import { type Diagnostic, diagnose } from '../../diagnostic.js';
import type { Library } from '../library.js';
import { type Language, Processor } from './processor.js';
import { readStyle, type StyleSource } from './style.js';

/**
 * A processor for the author's style, or for the one given instead where it cannot be used
 * (`style-unreadable`); null where neither can.
 */
export function startProcessor(
  source: StyleSource,
  language: Language,
  library: Library,
  keys: readonly string[],
): { processor: Processor | null; diagnostics: readonly Diagnostic[] } {
  const start = (style: XmlElement) => new Processor(style, source, language, library, keys);
  const first = attempt(source.csl, source.parent, start);
  if (typeof first !== 'string') return { processor: first, diagnostics: [] };
  const second = source.instead === undefined ? null : attempt(source.instead, undefined, start);
  const diagnostic = diagnose('style-unreadable', source.place ?? null, first, {
    hint: 'Name a style that is shipped, such as `apa`, or the file of an independent CSL 1.0 style beside the paper.',
  });
  return { processor: typeof second === 'string' ? null : second, diagnostics: [diagnostic] };
}

/** What citeproc puts before its errors. */
const PREFIX = /^(?:citeproc-js error: |CSL processor error: |CSL error: )+/;

function attempt(
  csl: string,
  parent: StyleSource['parent'],
  start: (style: XmlElement) => Processor,
): Processor | string {
  const style = readStyle(csl, parent);
  if (typeof style === 'string') return style;
  try {
    return start(style);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `The citation style cannot be used: ${message.replace(PREFIX, '').replace(/\.$/, '')}`;
  }
}
