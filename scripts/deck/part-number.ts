import type { Draft } from './draft.js';

/** A heading that tells, once, which of several slides it heads: “Mills (1/3)”. */
export function numbered(draft: Draft, at: number, count: number): Draft {
  if (count === 1 || !draft.heading) return draft;
  const part = ` <span class="part">(${at + 1}/${count})</span>`;
  // A lead keeps its colon last.
  return { ...draft, heading: withoutPart(draft.heading).replace(/\s*(:?)\s*$/, (_, colon) => part + colon) };
}

const PART = / <span class="part">[^<]*<\/span>/;

/** Markdown with a heading that does not say it. */
export function withoutPart(markdown: string): string {
  return markdown.replace(PART, '');
}
