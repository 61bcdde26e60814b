import { harmed, read, write } from './pdf.js';

/* Reports whose pages are sound, but printed elsewhere, or under another's running head. Pages by index, from 0. */

/** All that a page shows is so much further to the right and up. Points. */
export function movePage(bytes: Uint8Array, page: number, [right, up]: readonly [number, number]): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const moved = document.getPage(page);
    write(moved, `1 0 0 1 ${right} ${up} cm\n${read(moved)}`);
  });
}

const HEAD = /\/Subtype\s*\/Header[\s\S]*?\bEMC/;
const SHOWN = /\[[^\]]*\]\s*TJ/g;

/** The running head of one page says what another’s does. */
export function lendHead(bytes: Uint8Array, from: number, to: number): Promise<Uint8Array> {
  return harmed(bytes, (document) => {
    const said = HEAD.exec(read(document.getPage(from)))?.[0].match(SHOWN) ?? [];
    const page = document.getPage(to);
    let next = 0;
    write(
      page,
      read(page).replace(HEAD, (head) => head.replace(SHOWN, () => said[next++] ?? '[]TJ')),
    );
  });
}
