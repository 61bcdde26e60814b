import { diagnose } from '../../diagnostic.js';
import { mayBeLinked } from '../address.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import type { SourceInline } from '../inline.js';
import type { Place } from '../place.js';
import type { Writer } from './writer.js';

/** A link, or only its text where nobody may be led to `url` (`syntax-unset`). */
export function linkTo(
  { reading }: Writer,
  url: string,
  bare: boolean,
  children: SourceInline[],
  place: Place,
): SourceInline {
  if (mayBeLinked(url)) return { kind: 'link', url, bare, children, place };
  reading.diagnostics.push(
    diagnose('syntax-unset', place, 'This address is not linked: it leads to no page', {
      actual: url,
      hint: 'Link to a page of the web, `https://…`, or to an id of the paper, `#…`.',
    }),
  );
  return { kind: 'span', attributes: NO_ATTRIBUTES, children, place };
}
