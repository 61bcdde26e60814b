/** What a DOI is made of: prefix of the registrant, a slash, and any suffix of printed characters (DOI Handbook, 2.2). */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[!-~\u00a1-\uffff]+$/;
/** How DOIs are written besides. */
const BEFORE_DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.|www\.)?doi\.org\/)/i;

/**
 * The name under which the ledger keeps an address: an http(s) address without fragment and credentials, or `doi:` and
 * the DOI, whose case does not count (DOI Handbook, 2.4). Null for what nobody can be asked about.
 */
export function ledgerName(written: string): string | null {
  return doiName(written) ?? urlName(written);
}

function doiName(written: string): string | null {
  const bare = written.trim().replace(BEFORE_DOI, '');
  const isAddress = bare !== written.trim() && !/^doi:/i.test(written);
  const doi = isAddress ? decoded(bare.replace(/[?#].*$/, '')) : bare;
  return DOI.test(doi) ? `doi:${doi.toLowerCase()}` : null;
}

function urlName(written: string): string | null {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The DOI of a ledger name; null where that is an address. */
export function doiOf(name: string): string | null {
  return name.startsWith('doi:') ? name.slice(4) : null;
}
