import type { DeckSource } from './slide.js';

/*
 * Nothing on a slide may be fetched: pictures are put into the file, any other address that a browser would
 * load goes. The page's content security policy (page.ts) forbids whatever this misses.
 */

/** The data address of a picture that the deck brings along and a browser can show; empty for any other. */
export function inlined(url: string, images: DeckSource['images']): string {
  if (/^data:image\//i.test(url.trim())) return url;
  const image = images.get(url) ?? images.get(decoded(url));
  return image?.mime.startsWith('image/') ? `data:${image.mime};base64,${base64(image.bytes)}` : '';
}

/** CSS whose `url(…)` and `@import` reach nothing outside. */
export function offline(css: string, images: DeckSource['images']): string {
  return css
    .replace(/@import\s+(?:url\()?\s*["']?(?:https?:)?\/\/[^;]*;/gi, '')
    .replace(
      /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi,
      (_, double?: string, single?: string, bare?: string) => {
        const url = double ?? single ?? bare ?? '';
        return /^(?:data:|#)/i.test(url.trim())
          ? `url("${url.trim().replace(/"/g, '%22')}")`
          : `url("${inlined(url.trim(), images)}")`;
      },
    );
}

/** The same inside `style` attributes, where Marp puts the pictures behind slides. */
export function offlineStyles(html: string, images: DeckSource['images']): string {
  return html.replace(/ style="([^"]*url\([^"]*)"/gi, (_, style: string) => {
    const css = offline(style.replace(/&quot;/g, '"').replace(/&amp;/g, '&'), images);
    return ` style="${css.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  });
}

/** An address without its percent signs, as a file is called. */
export function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Base64 without a browser's or a runtime's own helper; whole 3-byte groups at a time. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x6000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x6000));
  return btoa(binary);
}
