import { clock, type SpeakingRate } from './speaking-rate.js';
import { type SpokenSlide, talkTime } from './spoken-slide.js';

/** The deck at a glance, a line a slide: its number, time, kind and title; sections stand above theirs. */
export function outlineText(slides: readonly SpokenSlide[], rate: SpeakingRate): string {
  const kinds = Math.max(...slides.map(({ kind }) => kind.length), 0);
  const times = Math.max(...slides.map(({ seconds }) => clock(seconds).length), 0);
  const lines = slides.flatMap(({ number, seconds, kind, title, section }, at) => {
    const opens = section !== null && section !== slides[at - 1]?.section;
    const columns = [`${number}`.padStart(4), clock(seconds).padStart(times), kind.padEnd(kinds), title];
    return [...(opens ? [`#${section}`] : []), columns.join('  ').trimEnd()];
  });
  return [...lines, '', total(slides, rate), ''].join('\n');
}

function total(slides: readonly SpokenSlide[], { unit, perMinute }: SpeakingRate): string {
  return `${slides.length} slides, ${clock(talkTime(slides))} at ${perMinute} ${unit} a minute.`;
}

/** The same for programs; times in seconds. */
export function outlineJson(slides: readonly SpokenSlide[], rate: SpeakingRate): object {
  return {
    slides: slides.map(({ number, section, kind, title, seconds }) => ({ number, section, kind, title, seconds })),
    seconds: talkTime(slides),
    rate: { unit: rate.unit, perMinute: rate.perMinute },
  };
}
