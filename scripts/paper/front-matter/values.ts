import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { diagnose } from '../../diagnostic.js';
import type { Block } from '../block.js';
import { readFlow, readInlineText } from '../flow/index.js';
import type { SourceInline } from '../inline.js';
import type { FileReference } from '../metadata.js';
import type { Place } from '../place.js';
import type { Reading } from '../reading.js';
import type { YamlSource } from './yaml-source.js';

/** Breaks at the end of a value, which templates of LaTeX need, mean nothing. */
function isTrailingSpace(inline: SourceInline | undefined): boolean {
  return inline?.kind === 'break' || (inline?.kind === 'text' && inline.value.trim() === '');
}

/** Reads values of the front matter by kind; what is of another kind is reported, and null or empty is given. */
export class Values {
  constructor(
    readonly reading: Reading,
    readonly yaml: YamlSource,
    private readonly document: Document,
  ) {}

  /** A node itself, or what an alias stands for; null for nothing. */
  node(value: unknown): Node | null {
    if (!isNode(value)) return null;
    const node = isAlias(value) ? value.resolve(this.document) : value;
    if (!node || (isScalar(node) && node.value === null && this.yaml.stringOf(node).trim() === '')) return null;
    return node;
  }

  wrong(key: string, node: Node | null, expected: readonly string[]): void {
    const place = this.yaml.placeOf(node);
    const actual = isScalar(node)
      ? this.yaml.stringOf(node)
      : isMap(node)
        ? 'a map'
        : isSeq(node)
          ? 'a list'
          : 'nothing';
    this.reading.diagnostics.push(
      diagnose('front-matter-value', place, `\`${key}\` cannot be ${isScalar(node) ? `\`${actual}\`` : actual}`, {
        expected,
        actual,
        hint: `Write ${expected.length > 1 ? `one of ${expected.join(', ')}` : expected[0]}.`,
      }),
    );
  }

  scalar(key: string, value: unknown, expected = 'text'): Scalar | null {
    const node = this.node(value);
    if (!node) return null;
    if (isScalar(node)) return node;
    this.wrong(key, node, [expected]);
    return null;
  }

  inlines(key: string, value: unknown): SourceInline[] {
    const node = this.scalar(key, value);
    return node ? this.inlinesOf(node) : [];
  }

  inlinesOf(node: Scalar): SourceInline[] {
    const inlines = readInlineText(this.reading, this.yaml.sourceOf(node));
    while (isTrailingSpace(inlines.at(-1))) inlines.pop();
    const last = inlines.at(-1);
    return last?.kind === 'text' ? [...inlines.slice(0, -1), { ...last, value: last.value.trimEnd() }] : inlines;
  }

  blocks(key: string, value: unknown): Block<SourceInline>[] {
    const node = this.scalar(key, value);
    return node ? readFlow(this.reading, this.yaml.sourceOf(node)) : [];
  }

  string(key: string, value: unknown): { readonly value: string; readonly place: Place } | null {
    const node = this.scalar(key, value);
    return node && { value: this.yaml.stringOf(node).trim(), place: this.yaml.placeOf(node) };
  }

  /** The items of a list, or a single value as the only one. */
  items(value: unknown): Node[] {
    const node = this.node(value);
    if (!node) return [];
    return isSeq(node) ? node.items.map((item) => this.node(item)).filter((item) => item !== null) : [node];
  }

  files(key: string, value: unknown): FileReference[] {
    return this.items(value).flatMap((item) => {
      const path = this.string(key, item);
      return path ? [{ path: path.value, place: path.place }] : [];
    });
  }

  boolean(key: string, value: unknown): boolean | null {
    const node = this.scalar(key, value, 'true or false');
    if (!node) return null;
    const word = this.yaml.stringOf(node).toLowerCase();
    if (/^(?:true|yes|on)$/.test(word)) return true;
    if (/^(?:false|no|off)$/.test(word)) return false;
    this.wrong(key, node, ['true', 'false']);
    return null;
  }

  /** Keys and values of a map, in order. */
  entries(map: YAMLMap): { readonly key: string; readonly keyNode: Node | null; readonly value: unknown }[] {
    return map.items.map(({ key, value }) => {
      const keyNode = this.node(key);
      return { key: isScalar(keyNode) ? String(keyNode.value) : '', keyNode, value };
    });
  }
}
