import type { Box } from './index.js';

/** The largest size in whole pixels that `natural` has inside `room` without being stretched. */
export function largest(natural: Box, room: Box): Box {
  const scale = Math.min(room.width / natural.width, room.height / natural.height);
  const whole = (length: number) => Math.max(1, Math.floor(length * scale + 1e-6));
  return { width: whole(natural.width), height: whole(natural.height) };
}
