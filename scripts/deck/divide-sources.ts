import type { Draft } from './draft.js';
import { fitted, type MeasureAlone } from './fit.js';
import { citingSlidesOf, likelyLinks } from './link-sources.js';
import type { Slide } from './slide.js';

/** Drafts of sources by the slide, in Markdown, that they have until all slides that cite them are there. */
export type WholeSources = Map<string, { readonly draft: Draft; readonly made: (draft: Draft) => Slide }>;

/** The slides with sources on as many as they need, together with the numbers of the slides that cite them. */
export function divideSources(
  slides: readonly Slide[],
  whole: WholeSources,
  lang: string,
  measure: MeasureAlone,
): Slide[] {
  const citing = citingSlidesOf(slides);
  const named = (draft: Draft) => ({ ...draft, body: likelyLinks(draft.body, citing, lang) });
  return slides.flatMap((slide) => {
    const sources = whole.get(slide.markdown);
    if (!sources) return [slide];
    return fitted(sources.draft, (draft) => measure(named(draft))).map((part, at) => ({
      ...sources.made(part),
      speakerNotes: at === 0 ? slide.speakerNotes : '',
    }));
  });
}
