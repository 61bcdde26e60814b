import { clock, type SpeakingRate } from './speaking-rate.js';
import { type SpokenSlide, talkTime } from './spoken-slide.js';

/*
 * What is said, for a teleprompter or to print. Lines are not broken: teleprompters break them to their own width.
 */

interface Talk {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly slides: readonly SpokenSlide[];
  readonly rate: SpeakingRate;
}

/** Markdown: a heading a slide, its points as a quotation, then what is said. */
export function notesMarkdown({ title, slides, rate }: Talk): string {
  const parts = slides.filter(isSaid).map(({ number, title: heading, cues, said, seconds }) => {
    const shown = cues.map((cue) => `> ${escaped(cue)}`).join('  \n');
    return [
      `## ${number} · ${escaped(heading)}`,
      `*${clock(seconds)}*`,
      shown,
      paragraphs(said).map(escaped).join('\n\n'),
    ];
  });
  const head = [`# ${escaped(title)}`, `*${summary(slides, rate)}*`];
  return `${[head, ...parts].map((part) => part.filter(Boolean).join('\n\n')).join('\n\n')}\n`;
}

/** Plain text: cues in capitals or behind a bullet, empty lines between, and nothing to be read out by mistake. */
export function notesText({ title, lang, slides, rate }: Talk): string {
  const parts = slides.filter(isSaid).map(({ number, title: heading, cues, said, seconds }) => {
    const cue = `[${number}]  ${heading.toLocaleUpperCase(lang)}  (${clock(seconds)})`;
    return [cue, cues.map((one) => `• ${one}`).join('\n'), ...paragraphs(said).map(aloud)];
  });
  const head = [title.toLocaleUpperCase(lang), summary(slides, rate)];
  return `${[head, ...parts].map((part) => part.filter(Boolean).join('\n\n')).join('\n\n\n')}\n`;
}

/** Sources are passed over. */
function isSaid({ kind, said }: SpokenSlide): boolean {
  return kind !== 'sources' || said !== '';
}

function summary(slides: readonly SpokenSlide[], { unit, perMinute }: SpeakingRate): string {
  return `${clock(talkTime(slides))} for ${slides.length} slides, at ${perMinute} ${unit} a minute`;
}

function paragraphs(said: string): string[] {
  return said
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter(Boolean);
}

/** Without the numbers of notes, which no one says: “[12: Nolan]” is left as “(Nolan)”. */
function aloud(text: string): string {
  return text.replace(/ ?\[\d{1,9}\]/g, '').replace(/\[\d{1,9}: ([^\][]{0,90})\]/g, '($1)');
}

/** Text that begins and holds no Markdown. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_<>]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d{1,9}[.)])/, '$1\\$2')
    .replace(/^\\?(\d{1,9})([.)])/, '$1\\$2');
}
