import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import { decodeString } from 'micromark-util-decode-string';
import type { Token } from 'micromark-util-types';

/** What an audience reads of a slide, blocks and cells apart by line breaks, and where it stands in its Markdown. */
export interface VisibleText {
  readonly text: string;
  /** Offset in the Markdown of an offset in the text. */
  at(offset: number): number;
}

/** Reads the Markdown of a slide: without comments, notes' marks, addresses and alternative text of images. */
export function visibleText(markdown: string): VisibleText {
  const seen = new Seen();
  const tokenizer = parse({ extensions: [gfmTable(), { disable: { null: ['attention'] } }] }).document();
  for (const [way, token, context] of postprocess(tokenizer.write(preprocess()(markdown, undefined, true))))
    seen[way](token, (of) => context.sliceSerialize(of));
  return seen;
}

type Slice = (token: Token) => string;

/** Tokens whose text is read as it stands. */
const TEXT: ReadonlySet<string> = new Set(['characterEscapeValue', 'codeTextData', 'codeFlowValue']);
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'atxHeading', 'setextHeading', 'tableData', 'tableHeader', 'codeFlowValue']);
/** Tokens whose inside nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set(['image', 'resource', 'reference', 'definition', 'codeFencedFence']);

class Seen implements VisibleText {
  private readonly parts: string[] = [];
  private readonly starts: { readonly text: number; readonly source: number }[] = [];
  private length = 0;
  private hidden = 0;
  private inMark = false;

  get text(): string {
    return this.parts.join('');
  }

  at(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]!.text <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.starts[low];
    return start ? start.source + offset - start.text : 0;
  }

  enter(token: Token, slice: Slice): void {
    const { type, start } = token;
    if (HIDDEN.has(type)) this.hidden++;
    else if (type === 'data') this.data(slice(token), start.offset);
    else if (TEXT.has(type)) this.add(slice(token), start.offset);
    else if (type === 'characterReference') this.add(decodeString(slice(token)), start.offset);
    else if (type === 'lineEnding') this.add(' ', start.offset);
    else if (type === 'htmlText') this.tag(slice(token), start.offset);
    else if (type === 'htmlFlow') this.html(slice(token), start.offset);
  }

  exit({ type, end }: Token): void {
    if (HIDDEN.has(type)) this.hidden--;
    else if (BLOCKS.has(type)) this.add('\n', end.offset);
  }

  /** Without the signs of emphasis. */
  private data(text: string, source: number): void {
    for (const { 0: part, index } of text.matchAll(/[*~]+|(?<!\w)_+|_+(?!\w)|(?:[^*~_]|(?<=\w)_+(?=\w))+/g))
      if (!/^[*~_]/.test(part)) this.add(part, source + index);
  }

  private add(text: string, source: number): void {
    if (this.hidden > 0 || this.inMark || text === '') return;
    this.starts.push({ text: this.length, source });
    this.parts.push(text);
    this.length += text.length;
  }

  private tag(html: string, source: number): void {
    if (/^<sup class="mark"/.test(html)) this.inMark = true;
    else if (/^<\/sup/.test(html)) this.inMark = false;
    else if (/^<sup/.test(html)) this.add('^', source);
    else if (/^<br/.test(html)) this.add('\n', source);
  }

  /** What stands between the tags of a block of HTML. */
  private html(html: string, source: number): void {
    for (const { 0: part, index } of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^>]*>|[^<]+/g))
      this.add(part.startsWith('<') ? '' : part, source + index);
    this.add('\n', source + html.length);
  }
}
