import { Marp } from '@marp-team/marp-core';
import { Element } from '@marp-team/marpit';
import { colouredCode } from './coloured-code.js';
import type { Token } from './content/token.js';
import { markup } from './escape.js';
import { type FormulaHost, formulas } from './formula.js';
import { decoded, inlined } from './network.js';
import { QuickMarp } from './quick-marp.js';
import type { RenderResources } from './resources.js';
import type { DeckSource, Slide } from './slide.js';

/* markdown-it as far as it is used here; its own types reach us as `any`. */

interface State {
  readonly src: string;
  readonly md: MarkdownIt;
  readonly env: { readonly parts?: readonly (readonly string[])[] };
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
  tokens: Token[];
  inlineMode: boolean;
}

type RenderRule = (tokens: readonly Token[], index: number, ...rest: unknown[]) => string;

interface MarkdownIt {
  readonly renderer: { readonly rules: { html_inline: RenderRule } };
  readonly block: { parse(source: string, md: MarkdownIt, env: unknown, tokens: Token[]): void };
  readonly core: {
    readonly ruler: {
      at(name: string, rule: (state: State) => void): void;
      after(name: string, newName: string, rule: (state: State) => void): void;
    };
  };
}

export interface Rendered {
  /** One `<svg>` a slide. */
  readonly html: readonly string[];
  readonly css: string;
}

/** What drawing can make use of; `packed` belongs to the theme that is drawn with. */
export interface Drawing extends Pick<RenderResources, 'math' | 'highlight'> {
  readonly packed?: string;
}

/** The theme as a page has it whose deck adds nothing to it. */
export function packTheme(theme: string): string {
  return drawSlides({ slides: [BLANK], title: '', author: '', lang: 'en', theme, images: new Map() }, theme).css;
}

/** Draws slides with Marp: its allow-list for raw HTML, no emoji or scripts from a network. */
export function drawSlides(source: DeckSource, theme: string, resources: Drawing = {}): Rendered {
  const batches = batchesOf(source.slides);
  const html: string[] = [];
  let css = '';
  let page = 0;
  batches.forEach((slides, i) => {
    const drawn = drawBatch({ ...source, slides }, theme, html.length, i === batches.length - 1, resources);
    css ||= drawn.css;
    const numbered = drawn.html.map((slide) =>
      slide.replace(PAGE, (_, name, number) => `${name}="${Number(number) + page}"`),
    );
    page = Math.max(page, ...numbered.map((slide) => Number(PAGE.exec(slide)?.[2] ?? 0)));
    html.push(...numbered);
  });
  return scoped(batches.length > 1 ? html.map((slide) => slide.replace(TOTAL, `$1="${page}"`)) : html, css);
}

/** Marp names the scopes of styles at random; here they are counted, so that the same deck is the same bytes. */
function scoped(html: readonly string[], css: string): Rendered {
  if (!css.includes(SCOPE)) return { html, css };
  const names = new Map<string, string>();
  const counted = (text: string) =>
    text.replace(SCOPES, (_, name: string) => {
      if (!names.has(name)) names.set(name, `${names.size + 1}`);
      return SCOPE + names.get(name);
    });
  return { html: html.map(counted), css: counted(css) };
}

const SCOPE = 'data-marpit-scope-';
const SCOPES = /data-marpit-scope-([A-Za-z\d]{8})\b/g;

const BLANK: Slide = {
  kind: 'points',
  section: null,
  origin: 'derived',
  markdown: '',
  notes: [],
  speakerNotes: '',
  place: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
};

const PAGE = /(data-marpit-pagination)="(\d+)"/;
const TOTAL = /(data-marpit-pagination-total)="\d+"/;

/** Marp's time grows with the square of the number of slides; slides drawn at a time. */
const BATCH = 100;

/** What holds for all slides would not get past the end of a batch. */
const GLOBAL = /<style\b|^(?:<!--)?\s*["']?(?:theme|style|size)["']?\s*:/m;

function batchesOf(slides: readonly Slide[]): (readonly Slide[])[] {
  const global = slides.some(({ origin, markdown }) => origin === 'written' && GLOBAL.test(markdown));
  if (slides.length <= 2 * BATCH || global) return [slides];
  return Array.from({ length: Math.ceil(slides.length / BATCH) }, (_, i) => slides.slice(i * BATCH, (i + 1) * BATCH));
}

function drawBatch(source: DeckSource, theme: string, before: number, last: boolean, drawing: Drawing): Rendered {
  const marp = createMarp(source, theme, before, last, drawing);
  marp.use((md: MarkdownIt) => picturesInside(md, source)).use((md: MarkdownIt) => sanitizeOnce(md));
  const { html, css } = marp.render('', { htmlAsArray: true, parts: partsOf(source) });
  if (html.length !== source.slides.length)
    throw new Error(`Marp made ${html.length} slides of ${source.slides.length}.`);
  return { html, css };
}

/** Marp for some slides, before which there are `before` others. */
function createMarp(
  source: DeckSource,
  theme: string,
  before: number,
  last: boolean,
  { math, packed, highlight }: Drawing,
): QuickMarp {
  const marp = new QuickMarp({
    html: allowList(source),
    emoji: { shortcode: byHand(source, /:[a-z\d_+-]+:/i), unicode: false },
    math: false,
    slug: false,
    script: last,
    anchor: (index) => `${before + index + 1}`,
    lang: source.lang,
    // Where Marp CLI's page looks for slides.
    container: new Element('div', { id: ':$p' }),
    minifyCSS: false,
    markdown: {
      breaks: true,
      linkify: byHand(source, /\w[.@]\w|:\/\//),
      ...(highlight && { highlight: (code, language) => colouredCode(code, language, highlight) }),
    },
  });
  marp.setTheme(theme, source.frontMatter ?? '', packed);
  marp.use((md: MarkdownIt) => slideBySlide(md));
  if (math) marp.use((md: FormulaHost) => formulas(md, math));
  const { variant } = source;
  if (variant) marp.use((md: MarkdownIt) => inVariant(md, variant));
  return marp;
}

/** Gives every slide the class of the deck's variant, since a class of its own replaces one for all. */
function inVariant(md: MarkdownIt, variant: string): void {
  md.core.ruler.after('marpit_directives_apply', 'twofold_variant', ({ tokens }) => {
    for (const token of tokens) {
      if (token.type !== 'marpit_slide_open') continue;
      const own = token.attrGet('class')?.split(' ') ?? [];
      token.attrSet('class', [...own.filter((name) => name !== variant), variant].join(' '));
    }
  });
}

/** What Marp makes of each slide's Markdown; nothing is drawn. Formulas are known where there is `math`. */
export function readTokens(source: DeckSource, theme: string, drawing: Drawing = {}): (readonly Token[])[] {
  let page = 0;
  return batchesOf(source.slides).flatMap((slides, i) => {
    const batch = { ...source, slides };
    const tokens = createMarp(batch, theme, i * BATCH, true, drawing).read({ parts: partsOf(batch) });
    const numbered = tokens.flat().filter((token) => token.attrGet(NUMBER) !== null);
    const before = page;
    for (const token of numbered) {
      page = before + Number(token.attrGet(NUMBER));
      token.attrSet(NUMBER, `${page}`);
    }
    return tokens;
  });
}

const NUMBER = 'data-marpit-pagination';

/** Whether slides that the author wrote have something that only there needs what takes long to set up. */
function byHand({ slides }: DeckSource, pattern: RegExp): boolean {
  return slides.some(({ origin, markdown }) => origin === 'written' && pattern.test(markdown));
}

/** What each slide is made of: its Markdown, and its foot notes. Front matter goes before the first. */
function partsOf({ slides, frontMatter = '' }: DeckSource): string[][] {
  return slides.map((slide, i) => {
    const front = i === 0 ? [`---\n${withDefaults(frontMatter)}\n---\n`] : [];
    return [...front, slide.markdown, ...footNotes(slide)];
  });
}

function withDefaults(frontMatter: string): string {
  return /^paginate\s*:/m.test(frontMatter) ? frontMatter : `paginate: true\n${frontMatter}`.trimEnd();
}

function footNotes({ notes }: Slide): string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ numbers, text }) => `<span class="note"><sup>${numbers.join()}</sup>${text}</span>`);
  return [`<div class="notes">\n\n${lines.join(' ')}\n\n</div>`];
}

/**
 * Parses each part by itself, so that a fence or a comment left open ends with its slide, and that nothing but
 * our own rulers divides slides.
 */
function slideBySlide(md: MarkdownIt): void {
  md.core.ruler.at('block', (state) => {
    const { md, env, tokens, Token } = state;
    if (state.inlineMode) {
      // A running head, which Marp parses on its own.
      tokens.push(Object.assign(new Token('inline', '', 0), { content: state.src, map: [0, 1], children: [] }));
      return;
    }
    env.parts?.forEach((parts, i) => {
      if (i > 0) tokens.push(new Token('hr', 'hr', 0));
      for (const part of parts) md.block.parse(part, md, env, tokens);
    });
  });
}

/** Marp builds a sanitizer for every tag, which takes longer than all else; a tag seen before has the same outcome. */
function sanitizeOnce(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const sanitize = rules.html_inline;
  const known = new Map<string, string>();
  rules.html_inline = (tokens, index, ...rest) => {
    const tag = tokens[index]!.content;
    const safe = known.get(tag) ?? sanitize(tokens, index, ...rest);
    known.set(tag, safe);
    return safe;
  };
}

/** Puts pictures into the file; one that is not there has a place that says so. */
function picturesInside(md: MarkdownIt, { images }: DeckSource): void {
  md.core.ruler.after('inline', 'twofold_pictures', ({ tokens }) => {
    for (const token of tokens)
      for (const child of token.children ?? []) if (child.type === 'image') show(child, images);
  });
}

function show(image: Token, images: DeckSource['images']): void {
  const data = inlined(image.attrGet('src') ?? '', images);
  if (data !== '') {
    image.attrSet('src', data);
    return;
  }
  const named = placeholder(image.attrGet('src') ?? '', image.content);
  image.type = 'html_inline';
  image.children = null;
  image.content = named === '' ? '' : `<span class="placeholder">${markup(named)}</span>`;
}

/** A picture that no browser shows, such as PDF, is named; one from elsewhere has its alternative text; none stands for a background. */
function placeholder(url: string, alt: string): string {
  if (/(?:^|\s)bg(?:\s|$)/.test(alt)) return '';
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) ? alt : (decoded(url).split('/').at(-1) ?? '');
}

type AllowList = typeof Marp.html;

/** Marp's own list of tags and attributes, with every address that would be loaded put inside or taken out. */
function allowList({ images }: DeckSource): AllowList {
  const inside = (url: string) => inlined(url, images);
  const listed: AllowList = { ...Marp.html };
  for (const tag of ['img', 'source', 'video', 'audio']) {
    const attributes = listed[tag];
    if (!attributes || Array.isArray(attributes)) continue;
    listed[tag] = { ...attributes, src: inside, srcset: false, poster: false };
  }
  return listed;
}
