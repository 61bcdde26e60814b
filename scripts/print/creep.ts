/**
 * How far the pages of a sheet are moved towards the spine, so that outer margins are even once the booklet is trimmed:
 * each sheet inside another stands out by that one’s thickness. `depth` counts sheets from the outermost, 0; points.
 */
export function creepShift(depth: number, thickness: number): number {
  return depth * thickness;
}
