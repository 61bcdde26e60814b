import type { Text } from './lines.js';
import { TYPE } from './styles.js';

/** A date, and what happened then. */
export interface Event {
  readonly date: Text;
  readonly text: Text;
}

/** Events up to which dates stand on the line and what happened hangs from it. */
const FEW = 4;

const LEADING = 1.22;

/** Size of type by the number of events. */
export function timelineSize(events: number): number {
  return events <= 2 ? TYPE.large : events <= FEW ? TYPE.small : events < 8 ? TYPE.smaller : TYPE.smallest;
}

/** How much larger the dates of few events are set. */
export function dateSize(events: number): number {
  return (events <= FEW ? 1.15 : 1) * timelineSize(events);
}

/** Height that a timeline needs, whose line stands at a part of it that is given; px. */
export function timelineHeight(events: readonly Event[], width: number): number {
  return events.length <= FEW ? hung(events, width) : flagged(events, width);
}

/** Dates take the upper two fifths, what happened the lower three. */
function hung(events: readonly Event[], width: number): number {
  const column = width / Math.max(1, events.length) - 28;
  const needs = events.map(({ date, text }) => {
    const above = date.height(column, LEADING * dateSize(events.length)) + 26;
    const below = text.height(column, LEADING * timelineSize(events.length)) + 28;
    return Math.max(above / 0.4, below / 0.6);
  });
  return Math.max(0, ...needs);
}

/** Flags on one side of the line and on the other in turn, each as wide as two columns. */
function flagged(events: readonly Event[], width: number): number {
  const column = (2 * width) / (events.length + 1) - 21;
  const leading = LEADING * timelineSize(events.length);
  const needs = events.map(({ date, text }) => date.height(column, leading) + text.height(column, leading) + 43);
  return 2 * Math.max(0, ...needs);
}
