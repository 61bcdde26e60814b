/** markdown-it's token as far as Marp's slides need it; its own types reach us as `any`. */
export interface Token {
  type: string;
  tag: string;
  /** 1 opens, −1 closes, 0 stands alone. */
  nesting: number;
  content: string;
  /** Language of a fence and what follows it. */
  info: string;
  markup: string;
  children: Token[] | null;
  hidden: boolean;
  meta: unknown;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** What Marpit says of an image, in its token's `meta`. */
export interface MarpitImage {
  readonly url: string;
  readonly width?: string;
  readonly height?: string;
  readonly background?: boolean;
  readonly backgroundSize?: string;
  readonly backgroundSplit?: 'left' | 'right';
  readonly backgroundSplitSize?: string;
  readonly options: readonly { readonly content: string; readonly consumed: boolean }[];
}

export function marpitImage({ meta }: Token): MarpitImage | null {
  return (meta as { marpitImage?: MarpitImage } | null)?.marpitImage ?? null;
}

/** Text of tokens without their markup, such as an image's description. */
export function plain(tokens: readonly Token[]): string {
  return tokens
    .map(({ children, content }) => (children ? plain(children) : content))
    .join('')
    .trim();
}
