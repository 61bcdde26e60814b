import type { Family } from './font-table.js';

/**
 * Optical margins: how far characters hang past the edge of the measure, so that it looks straight. Light characters
 * leave a notch in it, round and slanting ones seem to stand back. The method is Hàn Thế Thành's (“Micro-typographic
 * extensions to the TeX typesetting system”, 2000, ch. 3): a table of characters, in thousandths of their own advance,
 * left and right. The figures are ours: in each face a character hangs by a part of the white that its outline leaves
 * beyond that of an upright stem, punctuation by most of its width.
 */
export type ProtrusionTable = Readonly<Record<string, readonly [left: number, right: number]>>;

/** Marks are alike enough in all text faces. Each row is for all the characters of its name. */
const MARKS: ProtrusionTable = {
  '.': [0, 680],
  ',': [0, 640],
  ':': [0, 440],
  ';': [0, 420],
  '!': [0, 160],
  '?': [0, 140],
  '…': [0, 180],
  '-\u2010\u2011\u00ad': [350, 620],
  '–': [220, 300],
  '—': [120, 180],
  '‘‚': [480, 380],
  '“„': [340, 260],
  '’': [420, 560],
  '”': [280, 400],
  '\'"': [360, 360],
  '‹›': [280, 320],
  '«»': [220, 260],
  '([{': [120, 0],
  ')]}': [0, 140],
  '/': [120, 160],
  '*†‡°′″': [160, 260],
  '¡¿': [120, 0],
};

const SERIF: ProtrusionTable = {
  ...MARKS,
  AÀÁÂÃÄÅ: [45, 45],
  CGOQÒÓÔÕÖØ: [22, 18],
  F: [0, 45],
  J: [40, 0],
  KR: [0, 30],
  L: [0, 55],
  P: [0, 40],
  T: [58, 58],
  V: [55, 55],
  W: [38, 38],
  X: [28, 28],
  YÝ: [66, 66],
  cdegoqòóôõöçèéêë: [18, 0],
  bop: [0, 16],
  k: [0, 28],
  r: [0, 70],
  t: [0, 55],
  v: [50, 55],
  w: [36, 40],
  x: [30, 30],
  yýÿ: [48, 58],
  '1': [60, 60],
  '47': [40, 40],
};

/** A grotesque has no serifs to hold the edge: its slanting letters stand back a little more. */
const SANS: ProtrusionTable = {
  ...MARKS,
  AÀÁÂÃÄÅ: [35, 35],
  CGOQÒÓÔÕÖØ: [28, 22],
  FP: [0, 40],
  J: [45, 0],
  L: [0, 60],
  T: [50, 50],
  V: [40, 40],
  W: [30, 30],
  X: [25, 25],
  YÝ: [50, 50],
  rt: [0, 60],
  vy: [35, 35],
  wx: [25, 25],
  '1': [40, 40],
  '47': [35, 35],
};

/** Its capitals are wide and its serifs light; its commas and points small. */
const GARAMOND: ProtrusionTable = {
  ...SERIF,
  '.': [0, 720],
  ',': [0, 680],
  AÀÁÂÃÄÅ: [55, 55],
  T: [66, 66],
  V: [64, 64],
  W: [44, 44],
  YÝ: [72, 72],
};

/** None for faces whose letters stand in cells, nor for scripts that have other margins. */
export const PROTRUSION: Readonly<Partial<Record<Family | 'garamond', ProtrusionTable>>> = {
  serif: SERIF,
  sans: SANS,
  garamond: GARAMOND,
};
