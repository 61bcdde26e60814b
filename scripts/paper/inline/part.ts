import type { Attributes } from '../attributes.js';
import type { SourceInline, Styled } from '../inline.js';
import type { Point } from '../source.js';

/** Inline syntax as it was tokenized, before brackets are paired and quotes are curled. */
export type Part = (
  | TextPart
  | { readonly kind: 'softBreak' }
  | { readonly kind: 'key'; readonly key: string; readonly suppressed: boolean; readonly raw: string }
  | { readonly kind: 'attributes'; readonly raw: string }
  | { readonly kind: 'html'; readonly raw: string }
  | CommandPart
  | { readonly kind: 'display'; readonly tex: string }
  | { readonly kind: 'environment'; readonly raw: string }
  | StyledPart
  | LinkPart
  | ImagePart
  | GroupPart
  | { readonly kind: 'inlineNote'; readonly parts: readonly Part[] }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'code'; readonly value: string }
  | { readonly kind: 'formula'; readonly tex: string }
  | { readonly kind: 'break' }
) &
  Extent;

export interface Extent {
  readonly start: Point;
  readonly end: Point;
}

/** A stretch of one line, exactly as in the source unless it is `literal`: an escape or a character reference. */
export interface TextPart extends Extent {
  readonly kind: 'text';
  readonly value: string;
  readonly literal: boolean;
}

export interface StyledPart extends Extent {
  readonly kind: 'styled';
  readonly as: Style;
  readonly parts: readonly Part[];
}

export type Style = Styled<SourceInline>['kind'];

/** `\name[…]{…}`: `parts` is the last argument where it is Markdown. */
export interface CommandPart extends Extent {
  readonly kind: 'command';
  readonly name: string;
  readonly raw: string;
  readonly parts: readonly Part[];
}

export interface LinkPart extends Extent {
  readonly kind: 'link';
  readonly url: string;
  /** The address itself is the text. */
  readonly bare: boolean;
  readonly parts: readonly Part[];
}

export interface ImagePart extends Extent {
  readonly kind: 'image';
  readonly url: string;
  readonly attributes: Attributes | null;
  readonly parts: readonly Part[];
}

/** `[…]` that is no link. */
export interface GroupPart extends Extent {
  readonly kind: 'group';
  readonly parts: readonly Part[];
}
