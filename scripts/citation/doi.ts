/** The resolver and what people write before a DOI. https://www.doi.org/doi-handbook/HTML/resolution.html */
const PREFIX = /^(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/+|doi:?\s*|info:doi\/)+/i;

/** The DOI alone, of a field in which it may stand as an address or behind `doi:`. */
export function bareDoi(text: string): string {
  const rest = text.trim().replace(PREFIX, '');
  return rest !== text.trim() || /^10\.\d+%2f/i.test(rest) ? decoded(rest) : rest;
}

/** The DOI that an address resolves; null for any other address. */
export function doiOfAddress(url: string): string | null {
  return /^https?:\/\/(?:www\.|dx\.)?doi\.org\/+10\./i.test(url) ? bareDoi(url) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
