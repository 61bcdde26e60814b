import { diagnose } from '../../diagnostic.js';
import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import type { Equation, RawBlock } from '../block.js';
import type { Extent } from '../inline/part.js';
import { keepMacros } from '../macros.js';
import { placeOf, type TextReading } from '../reading.js';
import { parseAttributes } from '../syntax/attribute-list.js';
import { type Labelled, takeLabels } from './equation-lines.js';

/** An equation from its TeX; a `\label` in it is its id. Numbers are given when all are known. */
export function equation(reading: TextReading, source: string, extent: Extent, raw: string | null): Equation {
  return finish(reading, takeLabels(source, false, false), extent, raw);
}

function finish(reading: TextReading, { tex, labels }: Labelled, extent: Extent, raw: string | null): Equation {
  keepMacros(reading, tex);
  const given = raw ? parseAttributes(raw) : NO_ATTRIBUTES;
  const attributes: Attributes = { ...given, id: given.id ?? labels[0]?.id ?? null };
  const whole = { line: null, id: given.id, number: null, bare: false };
  return {
    kind: 'equation',
    tex,
    attributes,
    labels: labels.length === 0 && given.id !== null ? [whole] : labels,
    place: placeOf(reading, extent),
  };
}

/** `$$…$$`, with attributes after it where there are any. */
export function displayEquation(reading: TextReading, raw: string, extent: Extent): Equation {
  const close = raw.indexOf('$$', 2);
  if (close < 0) {
    reading.diagnostics.push(
      diagnose('syntax-unset', placeOf(reading, extent), 'This display formula is not closed', {
        hint: 'End it with `$$`.',
      }),
    );
  }
  const rest = close < 0 ? '' : raw.slice(close + 2).trim();
  const tex = raw.slice(2, close < 0 ? undefined : close).trim();
  const inner = ENVIRONMENT.exec(tex);
  const math = inner && mathOf(inner[1]!, inner[2]!, false);
  return finish(reading, math || takeLabels(tex, false, false), extent, rest || null);
}

const ENVIRONMENT = /^\\begin\{([A-Za-z]+\*?)\}([\s\S]*)\\end\{\1\}$/;

/** Environments of LaTeX and amsmath that are mathematics by themselves, and what stands for them inside a formula. */
const MATH: Readonly<Record<string, string>> = {
  equation: '',
  displaymath: '',
  math: '',
  align: 'aligned',
  flalign: 'aligned',
  alignat: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
  multline: 'multline*',
};

/**
 * TeX for the inside of a display, and its numbers: those of every line if `numbered` and the environment counts; null
 * where the environment is no mathematics.
 */
function mathOf(name: string, body: string, numbered: boolean): Labelled | null {
  const plain = name.replace('*', '');
  const inside = MATH[plain];
  if (inside === undefined) return null;
  const counts = numbered && plain === name && plain !== 'displaymath' && plain !== 'math';
  // What amsmath takes as its first argument, how many columns there are, `aligned` finds out for itself.
  const content = plain === 'alignat' ? body.replace(/^\s*\{\d+\}/, '') : body;
  const { tex, labels } = takeLabels(content, inside !== '' && plain !== 'multline', counts);
  return { tex: inside ? `\\begin{${inside}}${tex}\\end{${inside}}` : tex, labels };
}

/** `\begin{…}…\end{…}`: an equation, or TeX that cannot be set. */
export function environment(reading: TextReading, raw: string, extent: Extent): Equation | RawBlock {
  const [, name, body, rest] = /^\\begin\{([A-Za-z]+\*?)\}([\s\S]*)\\end\{\1\}(.*)$/.exec(raw.trim()) ?? [];
  const math = name ? mathOf(name, body!, true) : null;
  if (math?.tex) return finish(reading, math, extent, rest?.trim() || null);
  const place = placeOf(reading, extent);
  reading.diagnostics.push(
    diagnose(
      'syntax-unset',
      place,
      `The TeX environment \`${name ?? raw}\` cannot be set; it is printed as it stands`,
      {
        hint: 'Write it in Markdown.',
      },
    ),
  );
  return { kind: 'raw', format: 'tex', value: raw, place };
}
