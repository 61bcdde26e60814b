import { Marp } from '@marp-team/marp-core';
import { Element } from '@marp-team/marpit';
import { inlined } from './network.js';
import { QuickMarp } from './quick-marp.js';
import type { DeckSource, Slide } from './slide.js';

/* markdown-it as far as it is used here; its own types reach us as `any`. */

interface Token {
  type: string;
  content: string;
  children: Token[] | null;
  hidden: boolean;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

interface State {
  readonly src: string;
  readonly md: MarkdownIt;
  readonly env: { readonly parts?: readonly (readonly string[])[] };
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
  tokens: Token[];
  inlineMode: boolean;
}

interface MarkdownIt {
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

/** Draws slides with Marp: its allow-list for raw HTML, no emoji or scripts from a network. */
export function drawSlides(source: DeckSource, theme: string): Rendered {
  const marp = new QuickMarp({
    html: allowList(source),
    emoji: { shortcode: source.slides.some(({ origin }) => origin === 'written'), unicode: false },
    math: false,
    slug: false,
    lang: source.lang,
    // Where Marp CLI's page looks for slides.
    container: new Element('div', { id: ':$p' }),
    minifyCSS: false,
    markdown: { breaks: true, linkify: true },
  });
  marp.setTheme(theme, source.frontMatter ?? '');
  marp.use((md: MarkdownIt) => slideBySlide(md)).use((md: MarkdownIt) => picturesInside(md, source));
  const { html, css } = marp.render('', { htmlAsArray: true, parts: partsOf(source) });
  if (html.length !== source.slides.length)
    throw new Error(`Marp made ${html.length} slides of ${source.slides.length}.`);
  return { html, css };
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
  const lines = notes.map(({ number, text }) => `<span class="note"><sup>${number}</sup>${text}</span>`);
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

/** Puts pictures into the file; one that is not there is shown by its alternative text. */
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
  image.type = 'text';
  image.children = null;
  image.content = image.content === '' ? '' : `[${image.content}]`;
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
