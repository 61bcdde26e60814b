import { markup } from './escape.js';
import { fontFaces } from './font-faces.js';
import type { Rendered } from './marp.js';
import { offline, offlineStyles } from './network.js';
import { identified } from './page.js';
import type { RenderResources } from './resources.js';
import type { DeckSource } from './slide.js';

/** The deck as a browser prints it, and what the browser would not tell of it afterwards. */
export interface PrintedDeck {
  readonly html: string;
  /** Text of the first heading of each slide; empty where there is none. */
  readonly titles: readonly string[];
  /** Parts that printing would lose the meaning of: number `n` is in the language `…-x-n`. */
  readonly parts: readonly PrintedPart[];
}

export interface PrintedPart {
  readonly role: 'Formula' | 'Note';
  /** For a formula: its TeX. */
  readonly alt: string | null;
  readonly mathml: string | null;
}

/** Slides alone, without what presenting takes; running heads are for the eye only (ISO 14289-1, 7.8). */
export function printPage(source: DeckSource, { html, css }: Rendered, resources: RenderResources): PrintedDeck {
  const parts: PrintedPart[] = [];
  const slides = html.map((slide, i) =>
    withParts(identified(offlineStyles(slide, source.images), source, i), source.lang, parts),
  );
  const style = `${offline(css, source.images)}${fontFaces(source.lang, html, resources)}${sheet(html)}`.replace(
    /<\/style/gi,
    '<\\/style',
  );
  const head = `<meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return {
    html: `<!DOCTYPE html><html lang="${markup(source.lang)}"><head>${head}<style>${style}</style></head><body><div id=":$p">${slides.join('')}</div></body></html>`,
    titles: html.map(titleOf),
    parts,
  };
}

/**
 * A slide a sheet, whatever medium the slides are to look made for; sheets as large as they, whose size the deck may
 * have changed. Pixels of CSS, 96 to the inch.
 */
function sheet([first = '']: readonly string[]): string {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(first) ?? [];
  const size = width === undefined ? '' : `@page{size:${width}px ${height}px;margin:0}`;
  return `${size}html,body{margin:0}svg[data-marpit-svg]{display:block;width:100vw;height:100vh;break-after:page;print-color-adjust:exact}svg[data-marpit-svg]:last-child{break-after:auto}`;
}

/** What Marp's own script needs, which fits headings; nothing from anywhere. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Running heads and feet, formulas, foot notes, empty cells. */
const PART = /<(header|footer)>|<math\b[^>]*>|<span class="note">|<(t[hd])\b[^>]*>(?=<\/t[hd]>)/g;

/** Gives each part a language of its own, with a private subtag (RFC 5646, 2.2.7): printing keeps that, and no ids. */
function withParts(slide: string, lang: string, parts: PrintedPart[]): string {
  return slide.replace(PART, (opening: string, running: string | undefined, cell: string | undefined, at: number) => {
    if (running !== undefined) return `<${running} aria-hidden="true">`;
    // A cell without text would be missed in its row.
    if (cell !== undefined) return `${opening}&nbsp;`;
    const marked = opening.replace(
      /^<\w+/,
      (name) => `${name} lang="${lang}-x-${parts.length}" role="${opening.startsWith('<math') ? 'math' : 'note'}"`,
    );
    parts.push(opening.startsWith('<math') ? formula(slide, opening, at) : NOTE);
    return marked;
  });
}

const NOTE: PrintedPart = { role: 'Note', alt: null, mathml: null };

function formula(slide: string, opening: string, at: number): PrintedPart {
  const mathml = slide.slice(at, slide.indexOf('</math>', at) + '</math>'.length);
  return { role: 'Formula', alt: textOf(/ alttext="([^"]*)"/.exec(opening)?.[1] ?? ''), mathml };
}

function titleOf(slide: string): string {
  const [, , inner = ''] = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/.exec(slide) ?? [];
  return textOf(
    inner
      .replace(/<math\b[^>]* alttext="([^"]*)"[\s\S]*?<\/math>/g, '$1')
      .replace(/<sup\b[\s\S]*?<\/sup>/g, '')
      .replace(/<br\b[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  );
}

function textOf(source: string): string {
  return source
    .replace(/&(lt|gt|quot|amp|nbsp|#39|#x27|#(\d+));/g, (entity, name: string, code?: string) =>
      code === undefined ? (ENTITIES[name] ?? entity) : String.fromCodePoint(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  nbsp: '\u00a0',
  '#39': "'",
  '#x27': "'",
};
