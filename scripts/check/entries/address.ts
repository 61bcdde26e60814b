import { bareDoi, doiOfAddress } from '../../citation/doi.js';
import { type Fault, withoutEntities, withoutLatex, withoutStray } from './fault.js';

/** Scheme, host of labels with dots (or a machine of the author’s own), and the rest without spaces. RFC 3986, RFC 3987. */
const WEB =
  /^(?:https?|ftps?):\/\/(?:[^\s/@?#]*@)?(?:(?:[^\s/?#@:.,;"'<>()[\]{}]+\.)+[^\s/?#@:.,;"'<>()[\]{}]{2,}\.?|\[[\da-f:.]+\])(?::\d+)?(?:[/?#]\S*)?$/i;
const OTHER_SCHEME = /^(?!https?:|ftps?:|file:|doi:|[a-z]:[\\/])[a-z][a-z0-9+.-]+:[^\s]+$/i;
const OWN_MACHINE = /^(?:file:|[a-z]:[\\/]|https?:\/\/(?:localhost|127\.0\.0\.1)\b)/i;

/** Most addresses have nothing in them that could be a slip. */
const USUAL = /^https?:\/\/[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?::\d+)?(?:\/(?:[\w./~=?%+,@!*:()-]*[\w/=-])?)?$/;

/** What is wrong with an address. `written` is the field without the delimiters of its format. */
export function addressFault(written: string): Fault | null {
  const value = written.trim();
  if (USUAL.test(value)) return percentFault(value);
  if (OWN_MACHINE.test(value))
    return { reason: 'This address leads to a file on your own machine', hint: 'Give one that readers can open.' };
  if (/\s(?:https?:|www\.)/i.test(value) && /^(?:https?:|www\.)/i.test(value))
    return {
      reason: 'This field holds more than one address',
      hint: 'Keep the best of them; another can go into a note.',
    };
  const mended = mend(value);
  const wellFormed = WEB.test(mended) || OTHER_SCHEME.test(mended);
  if (wellFormed && mended === value) return percentFault(value);
  if (wellFormed)
    return { reason: `“${shown(value)}” is not an address as it stands`, expected: mended, hint: `Write “${mended}”.` };
  if (/^10\.\d{4,}\//.test(bareDoi(value)))
    return {
      reason: 'This is a DOI, and no address',
      expected: bareDoi(value),
      hint: 'Move it to the field for the DOI.',
    };
  return { reason: `“${shown(value)}” is no address`, hint: 'An address begins with https:// and the name of a site.' };
}

/** What copying and exporting do to addresses, undone, in this order. */
const SLIPS: readonly ((url: string) => string)[] = [
  withoutEntities,
  withoutLatex,
  (url) => url.replace(/^<(.*)>$/s, '$1').replace(/^\\url\{(.*)\}$/s, '$1'),
  (url) => url.replace(/^(?:URL:?\s+)/i, ''),
  (url) => url.replace(/^(?:https?:\/*)+(https?:)/i, '$1'),
  (url) => url.replace(/^(https?):?\/*(?=[^/\s]+\.)/i, (_, scheme: string) => `${scheme.toLowerCase()}://`),
  (url) => (/^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(url) ? `https://${url}` : url),
  // Articles of a wiki may be called “Apple Inc.”
  (url) => (/\/wiki\/[^?#]*\.$/.test(url) ? url : withoutStray(url)),
];

function mend(value: string): string {
  return SLIPS.reduce((url, slip) => slip(url), value);
}

function percentFault(value: string): Fault | null {
  const stray = /%(?![\da-f]{2})/i.exec(value);
  if (!stray) return null;
  const expected = value.replace(/%(?![\da-f]{2})/gi, '%25');
  return { reason: 'A % in an address stands before two hexadecimal digits', expected, hint: `Write “${expected}”.` };
}

/** An address of a DOI is that of the entry’s own. */
export function disagreement(url: string, doi: string): Fault | null {
  const named = doiOfAddress(url);
  if (named === null || named.toLowerCase() === doi.toLowerCase()) return null;
  return {
    reason: `The address leads to the DOI “${named}”, and the entry’s is “${doi}”`,
    expected: doi,
    hint: 'One of them is another work’s: keep the right one.',
  };
}

const LONGEST_SHOWN = 80;

function shown(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
}
