import type { Background, BackgroundPicture } from './slide-content.js';
import { type MarpitImage, marpitImage, type Token } from './token.js';

/** What stands behind a slide, by its directives and its `![bg]` images. */
export function backgroundOf(tokens: readonly Token[]): Background {
  const { backgroundColor, color, backgroundImage } = directivesOf(tokens);
  const images = tokens.flatMap((token) => token.children ?? []).flatMap(pictureOf);
  const named = /^url\(\s*["']?([^"')]+)/.exec(backgroundImage ?? '')?.[1];
  const only: BackgroundPicture[] = named === undefined ? [] : [{ url: named, alt: '', size: 'cover', split: null }];
  return { color: backgroundColor ?? null, ink: color ?? null, pictures: images.length > 0 ? images : only };
}

interface Directives {
  readonly backgroundColor?: string;
  readonly color?: string;
  readonly backgroundImage?: string;
}

function directivesOf(tokens: readonly Token[]): Directives {
  const opening = tokens.find(({ type }) => type === 'marpit_slide_open');
  return (opening?.meta as { marpitDirectives?: Directives } | undefined)?.marpitDirectives ?? {};
}

function pictureOf(token: Token): BackgroundPicture[] {
  const image = marpitImage(token);
  if (!image?.background) return [];
  // What Marp has no use for is a description.
  const words = image.options.filter(({ consumed }) => !consumed).map(({ content }) => content);
  return [
    {
      url: image.url,
      alt: words.join(' '),
      size: image.backgroundSize === 'contain' ? 'contain' : 'cover',
      split: splitOf(image),
    },
  ];
}

/** Without a size Marp shares the slide in halves. */
function splitOf({ backgroundSplit: side, backgroundSplitSize: size }: MarpitImage): BackgroundPicture['split'] {
  return side === undefined ? null : { side, share: Number.parseFloat(size ?? '50') / 100 };
}
