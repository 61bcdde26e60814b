import { isControl } from './controls.js';
import type { Break } from './line-break.js';

/** Text without its control characters, and breaks moved to where their characters now are. */
export function stripControls(text: string, breaks: readonly Break[]): { text: string; breaks: readonly Break[] } {
  if (!hasControl(text)) return { text, breaks };
  let kept = '';
  const moved: number[] = [];
  for (let i = 0; i < text.length; i++) {
    moved.push(kept.length);
    if (!isControl(text.charCodeAt(i))) kept += text[i];
  }
  const inside = breaks.map((one) => ({ ...one, at: moved[one.at] ?? kept.length }));
  return { text: kept, breaks: inside.filter(({ at }, i) => at > 0 && at < kept.length && at !== inside[i - 1]?.at) };
}

export function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
  return false;
}
