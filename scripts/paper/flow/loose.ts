import type { Draft } from './draft.js';

/** A list is loose if a blank line parts two of its items, or two blocks of one item (CommonMark 0.31, 5.3). */
export function isLoose(
  items: readonly { readonly place: Draft['place']; readonly drafts: readonly Draft[] }[],
): boolean {
  const parted = (places: readonly Draft['place'][]) =>
    places.some((place, at) => at > 0 && place.line > places[at - 1]!.endLine + 1);
  return (
    parted(items.map((item) => item.place)) || items.some(({ drafts }) => parted(drafts.map((draft) => draft.place)))
  );
}
