/** A number that an entry refers back to: the folio of a page, or a slide's. */
export interface Spot {
  readonly label: string;
  /** Its place among those that count on from each other: where three or more do, only the first and last are named. */
  readonly at: number;
  /** Where the number leads; null for nowhere. */
  readonly href: string | null;
}

/** A piece of what an entry says of its uses. */
export interface CitedOnPart {
  readonly text: string;
  readonly href: string | null;
}

/**
 * “Cited on pp. 2, 4; slide 5.” in the language: the whole (`%` stands for the rest), one page, several, one slide,
 * several (`#` stands for numbers). By primary language subtag.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Cited on % | p. # | pp. # | slide # | slides #',
  de: 'Zitiert auf % | S. # | S. # | Folie # | Folien #',
  fr: 'Cité % | p. # | p. # | diapositive # | diapositives #',
  es: 'Citado en % | p. # | pp. # | diapositiva # | diapositivas #',
  it: 'Citato % | a p. # | alle pp. # | diapositiva # | diapositive #',
  pt: 'Citado % | na p. # | nas pp. # | slide # | slides #',
  ca: 'Citat % | a la p. # | a les pp. # | diapositiva # | diapositives #',
  ro: 'Citat la % | p. # | pp. # | diapozitivul # | diapozitivele #',
  nl: 'Geciteerd op % | p. # | p. # | dia # | dia’s #',
  sv: 'Citerad på % | s. # | s. # | bild # | bild #',
  da: 'Citeret på % | s. # | s. # | dias # | dias #',
  nb: 'Sitert på % | s. # | s. # | lysbilde # | lysbilde #',
  nn: 'Sitert på % | s. # | s. # | lysbilete # | lysbilete #',
  no: 'Sitert på % | s. # | s. # | lysbilde # | lysbilde #',
  is: 'Vitnað til á % | bls. # | bls. # | glæru # | glærum #',
  fi: 'Viitattu: % | s. # | s. # | dia # | diat #',
  et: 'Viidatud: % | lk # | lk # | slaid # | slaidid #',
  hu: 'Idézve: % | #. o. | #. o. | #. dia | #. dia',
  pl: 'Cytowane na % | s. # | s. # | slajd # | slajdy #',
  cs: 'Citováno na % | s. # | s. # | snímek # | snímky #',
  sk: 'Citované na % | s. # | s. # | snímka # | snímky #',
  sl: 'Navedeno na % | str. # | str. # | prosojnica # | prosojnice #',
  hr: 'Navedeno na % | str. # | str. # | slajd # | slajdovi #',
  lt: 'Cituojama: % | p. # | p. # | skaidrė # | skaidrės #',
  lv: 'Citēts: % | #. lpp. | #. lpp. | slaids # | slaidi #',
  tr: 'Atıf: % | s. # | s. # | slayt # | slayt #',
  el: 'Αναφέρεται % | στη σ. # | στις σσ. # | διαφάνεια # | διαφάνειες #',
  ru: 'Цит. на % | с. # | с. # | слайд # | слайды #',
  uk: 'Цит. на % | с. # | с. # | слайд # | слайди #',
  bg: 'Цит. на % | с. # | с. # | слайд # | слайдове #',
  sr: 'Цит. на % | стр. # | стр. # | слајд # | слајдови #',
  ar: 'ورد في % | ص # | ص # | الشريحة # | الشرائح #',
  fa: 'ارجاع در % | ص # | صص # | اسلاید # | اسلایدهای #',
  ur: 'حوالہ: % | ص # | ص # | سلائیڈ # | سلائیڈز #',
  he: 'מצוטט % | בעמ׳ # | בעמ׳ # | שקופית # | שקופיות #',
  zh: '引用于% | 第#页 | 第#页 | 幻灯片# | 幻灯片#',
  ja: '引用：% | #頁 | #頁 | スライド# | スライド#',
  ko: '인용: % | #쪽 | #쪽 | 슬라이드 # | 슬라이드 #',
};

const TRADITIONAL = '引用於% | 第#頁 | 第#頁 | 投影片# | 投影片#';

/** Between numbers, between pages and slides, at the end. */
const STOPS: Readonly<Record<string, readonly [string, string, string]>> = {
  fr: [', ', '\u202f; ', '.'],
  el: [', ', '· ', '.'],
  ar: ['، ', '؛ ', '.'],
  fa: ['، ', '؛ ', '.'],
  ur: ['، ', '؛ ', '۔'],
  zh: ['、', '；', '。'],
  ja: ['、', '；', '。'],
};
const WESTERN = [', ', '; ', '.'] as const;

/** What an entry says of where it is cited, in the language (English where it is none of ours); nothing for nowhere. */
export function citedOn(lang: string, pages: readonly Spot[], slides: readonly Spot[]): CitedOnPart[] {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const [comma, semicolon, stop] = STOPS[language] ?? WESTERN;
  const [whole = '', ...words] = wordsFor(lang, language).split(' | ');
  const [page = '', manyPages = '', slide = '', manySlides = ''] = words;
  const groups = [group(pages, page, manyPages, comma), group(slides, slide, manySlides, comma)].filter(
    (parts) => parts.length > 0,
  );
  if (groups.length === 0) return [];
  const [before = '', after = ''] = whole.split('%');
  const between: CitedOnPart = { text: semicolon, href: null };
  return joined([
    { text: before, href: null },
    ...groups.flatMap((parts, at) => (at > 0 ? [between, ...parts] : parts)),
    { text: closed(after, groups.at(-1)?.at(-1)?.text ?? '', stop), href: null },
  ]);
}

/** What a source says of the slides that cite it: “Slides 3, 5”. */
export function citedOnSlides(lang: string, slides: readonly Spot[]): CitedOnPart[] {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const [comma] = STOPS[language] ?? WESTERN;
  const [, , , slide = '', manySlides = ''] = wordsFor(lang, language).split(' | ');
  const [first, ...others] = joined(group(slides, slide, manySlides, comma));
  if (!first) return [];
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others];
}

function wordsFor(lang: string, language: string): string {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(lang)) return TRADITIONAL;
  return (Object.hasOwn(WORDS, language) ? WORDS[language] : WORDS.en) as string;
}

function closed(after: string, last: string, stop: string): string {
  return `${after}${last.endsWith('.') ? '' : stop}`;
}

/** So many numbers stay on one line, as one does with its word. */
const TOGETHER = 4;

/** Numbers in their words. */
function group(spots: readonly Spot[], one: string, many: string, comma: string): CitedOnPart[] {
  if (spots.length === 0) return [];
  const [before = '', after = ''] = (spots.length > 1 ? many : one).replace(/ (?=#)/, '\u00a0').split('#');
  const named = runs(spots);
  const between = named.length > TOGETHER ? comma : comma.replace(' ', '\u00a0');
  const numbers = named.flatMap(([first, last], at): CitedOnPart[] => [
    ...(at > 0 ? [{ text: between, href: null }] : []),
    numbered(first),
    ...(last ? [{ text: '–', href: null }, numbered(last)] : []),
  ]);
  return [{ text: before, href: null }, ...numbers, { text: after, href: null }];
}

function numbered({ label, href }: Spot): CitedOnPart {
  return { text: label, href };
}

/** Fewer in a row are named one by one. */
const SHORTEST_RANGE = 3;

/** Spots in their order, each alone or the first and last of those that count on from each other. */
function runs(spots: readonly Spot[]): (readonly [Spot, Spot | null])[] {
  const made: Spot[][] = [];
  for (const spot of spots) {
    const last = made.at(-1);
    if (last && spot.at === (last.at(-1) as Spot).at + 1) last.push(spot);
    else made.push([spot]);
  }
  return made.flatMap((run): (readonly [Spot, Spot | null])[] =>
    run.length < SHORTEST_RANGE ? run.map((spot) => [spot, null]) : [[run[0] as Spot, run.at(-1) as Spot]],
  );
}

/** Words beside each other as one part, empty ones left out. */
function joined(parts: readonly CitedOnPart[]): CitedOnPart[] {
  const made: CitedOnPart[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (part.text === '') continue;
    if (last && last.href === null && part.href === null)
      made[made.length - 1] = { ...last, text: last.text + part.text };
    else made.push(part);
  }
  return made;
}
