import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import type PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFHexString from 'pdf-lib/es/core/objects/PDFHexString';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import PDFNumber from 'pdf-lib/es/core/objects/PDFNumber';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFString from 'pdf-lib/es/core/objects/PDFString';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { greyOfCmyk, greyOfLightness, greyOfRgb } from './luminance.js';
import { numbersIn, readFunction } from './pdf-function.js';

/** A colour space (ISO 32000-1, 8.6) as greys see it. */
export interface GreySpace {
  readonly kind: 'grey' | 'indexed' | 'lab' | 'pattern' | 'other';
  /** Components of a colour. */
  readonly count: number;
  /** The grey that is painted with before any colour is named. */
  readonly initial: number;
  /** From 0 to 1, as components are but those of `lab`, whose first goes to 100, and the one of `indexed`. */
  toGrey(values: readonly number[]): number;
  /** Greys of an indexed space’s colours, as bytes. */
  readonly palette?: Uint8Array;
}

const clip = (value = 0) => Math.min(1, Math.max(0, value));

export const GREY: GreySpace = { kind: 'grey', count: 1, initial: 0, toGrey: ([value]) => clip(value) };
export const RGB: GreySpace = {
  kind: 'other',
  count: 3,
  initial: 0,
  toGrey: ([red, green, blue]) => greyOfRgb(clip(red), clip(green), clip(blue)),
};
export const CMYK: GreySpace = {
  kind: 'other',
  count: 4,
  initial: 0,
  toGrey: ([cyan, magenta, yellow, black]) => greyOfCmyk(clip(cyan), clip(magenta), clip(yellow), clip(black)),
};

/** Long names, and the short ones of images within content (Table 93). */
const DEVICE: Readonly<Record<string, GreySpace>> = {
  DeviceGray: GREY,
  CalGray: GREY,
  G: GREY,
  DeviceRGB: RGB,
  CalRGB: RGB,
  RGB,
  DeviceCMYK: CMYK,
  CMYK,
};

/** Deeper than spaces nest that somebody made: an indexed one of inks of a profile. */
const DEEPEST = 6;

/** What has no meaning counts by its components: `named` are the spaces of the resources. */
export function readSpace(object: PDFObject | undefined, named: PDFDict | null, depth = 0): GreySpace {
  if (depth > DEEPEST) return GREY;
  if (object instanceof PDFName) {
    const name = object.decodeText();
    if (name === 'Pattern') return patternSpace(null);
    const device = DEVICE[name];
    if (device) return device;
    const found = named?.lookup(object);
    return found ? readSpace(found, named, depth + 1) : GREY;
  }
  if (!(object instanceof PDFArray)) return GREY;
  const family = object.lookup(0);
  const make = family instanceof PDFName ? FAMILIES[family.decodeText()] : undefined;
  if (make) return make(object, (inner) => readSpace(inner, named, depth + 1));
  return family ? readSpace(family, null, depth + 1) : GREY;
}

type Inner = (object: PDFObject | undefined) => GreySpace;

const FAMILIES: Readonly<Record<string, (space: PDFArray, inner: Inner) => GreySpace>> = {
  ICCBased: (space) => profiled(space),
  Lab: () => ({ kind: 'lab', count: 3, initial: 0, toGrey: ([lightness = 0]) => greyOfLightness(lightness) }),
  Indexed: indexed,
  I: indexed,
  Separation: tinted,
  DeviceN: tinted,
  Pattern: (space, inner) => patternSpace(space.size() > 1 ? inner(space.lookup(1)) : null),
};

/** By the device space of as many components, which every profile stands in for (8.6.5.5). */
function profiled(space: PDFArray): GreySpace {
  const profile = space.lookup(1);
  const count = profile instanceof PDFRawStream ? numbersIn(profile.dict, 'N')[0] : 3;
  return byCount(count ?? 3);
}

export function byCount(count: number): GreySpace {
  return count === 1 ? GREY : count === 4 ? CMYK : RGB;
}

function indexed(space: PDFArray, inner: Inner): GreySpace {
  const base = inner(space.lookup(1));
  const highest = space.lookup(2);
  const last = highest instanceof PDFNumber ? Math.min(255, Math.max(0, highest.asNumber())) : 255;
  const table = bytesOf(space.lookup(3));
  const whole = base.kind === 'lab' ? 100 : 1;
  const palette = Uint8Array.from({ length: last + 1 }, (_, at) => {
    const colour = Array.from(
      { length: base.count },
      (_, part) => ((table[at * base.count + part] ?? 0) * whole) / 255,
    );
    return Math.round(base.toGrey(colour) * 255);
  });
  const toGrey = ([index = 0]: readonly number[]) =>
    (palette[Math.min(last, Math.max(0, Math.round(index)))] ?? 0) / 255;
  return { kind: 'indexed', count: 1, initial: toGrey([0]), toGrey, palette };
}

function bytesOf(object: PDFObject | undefined): Uint8Array {
  if (object instanceof PDFRawStream) return decodePDFRawStream(object).decode();
  return object instanceof PDFString || object instanceof PDFHexString ? object.asBytes() : new Uint8Array();
}

/** Inks, by what they say that they look like (8.6.6.4 and 8.6.6.5); on every plate, a tint is as dark as it is. */
function tinted(space: PDFArray, inner: Inner): GreySpace {
  const names = space.lookup(1);
  const count = names instanceof PDFArray ? names.size() : 1;
  const alternate = inner(space.lookup(2));
  const transform = readFunction(space.lookup(3));
  const all = names === PDFName.of('All');
  const toGrey = (tints: readonly number[]) => (all ? 1 - clip(tints[0]) : alternate.toGrey(transform(tints)));
  return { kind: 'other', count, initial: toGrey(Array.from({ length: count }, () => 1)), toGrey };
}

/** Of patterns without colours of their own, `under` is the space that they are given one in (8.7.3.3). */
function patternSpace(under: GreySpace | null): GreySpace {
  return { kind: 'pattern', count: under?.count ?? 0, initial: 0, toGrey: (values) => under?.toGrey(values) ?? 0 };
}
