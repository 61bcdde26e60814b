import { diagnose } from '../../diagnostic.js';
import { type Attributes, NO_ATTRIBUTES } from '../attributes.js';
import type { Equation, RawBlock } from '../block.js';
import type { Extent } from '../inline/part.js';
import { placeOf, type TextReading } from '../reading.js';
import { parseAttributes } from '../syntax/attribute-list.js';

const LABEL = /\\label\{([^{}]*)\}[ \t]*/;

/** An equation from its TeX; a `\label` in it is its id. Numbers are given when all are known. */
export function equation(reading: TextReading, source: string, extent: Extent, raw: string | null): Equation {
  const given = raw ? parseAttributes(raw) : NO_ATTRIBUTES;
  const label = LABEL.exec(source)?.[1] ?? null;
  const attributes: Attributes = { ...given, id: given.id ?? label };
  const tex = source.replace(new RegExp(LABEL, 'g'), '').trim();
  return { kind: 'equation', tex, attributes, number: null, place: placeOf(reading, extent) };
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
  return equation(reading, inner ? (mathOf(inner[1]!, inner[2]!) ?? tex) : tex, extent, rest || null);
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
  multline: 'gathered',
};

/** TeX for the inside of a display, or null where the environment is no mathematics. */
function mathOf(name: string, body: string): string | null {
  const inside = MATH[name.replace('*', '')];
  if (inside === undefined) return null;
  const tex = body.replace(/\\(?:nonumber|notag)\b[ \t]*/g, '').trim();
  return inside ? `\\begin{${inside}}${tex}\\end{${inside}}` : tex;
}

/** `\begin{…}…\end{…}`: an equation, or TeX that cannot be set. */
export function environment(reading: TextReading, raw: string, extent: Extent): Equation | RawBlock {
  const [, name, body, rest] = /^\\begin\{([A-Za-z]+\*?)\}([\s\S]*)\\end\{\1\}(.*)$/.exec(raw.trim()) ?? [];
  const tex = name && mathOf(name, body!);
  if (tex) return equation(reading, tex, extent, rest?.trim() || null);
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
