import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { srgbProfile } from '../../scripts/pdf/output-intent.js';

/* A page with every way of having a colour: squares of 20 points, each with the name of the way. */

const SIDE = 20;
const COLUMNS = 6;

/** What is painted into a square from 0, 0 to 20, 20. */
type Way = (resources: Shelf) => string;

/** Where a way puts what it names. */
class Shelf {
  private readonly kinds = new Map<string, Map<string, PDFRef>>();
  private count = 0;

  constructor(readonly file: PDFDocument) {}

  /** A name for an object, by its PDF syntax. */
  put(kind: string, value: object): string {
    return this.name(kind, this.file.context.register(this.file.context.obj(value as never)));
  }

  stream(kind: string, entries: object, data: string | Uint8Array): string {
    return this.name(kind, this.ref(entries, data));
  }

  ref(entries: object, data: string | Uint8Array): PDFRef {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    return this.file.context.register(this.file.context.stream(bytes, entries as never));
  }

  name(kind: string, ref: PDFRef): string {
    const named = this.kinds.get(kind) ?? new Map<string, PDFRef>();
    this.kinds.set(kind, named);
    const name = `${kind[0]}${this.count++}`;
    named.set(name, ref);
    return name;
  }

  entries(): Record<string, Record<string, PDFRef>> {
    return Object.fromEntries([...this.kinds].map(([kind, named]) => [kind, Object.fromEntries(named)]));
  }
}

const SQUARE = '0 0 20 20 re f';
const ORANGE = [1, 0.6, 0.1];

/** From one colour to another, and what takes a parameter between. */
const BLUE_TO_RED = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 1], C1: [1, 0, 0], N: 1 };

export const WAYS: Readonly<Record<string, Way>> = {
  rg: () => `1 0.6 0.1 rg ${SQUARE}`,
  RG: () => '0 0.5 0 RG 30 w 0 10 m 20 10 l S',
  k: () => `0.9 0.1 0.2 0.1 k ${SQUARE}`,
  'grey stays': () => `0.3 g ${SQUARE}`,
  'device space by name': () => `/DeviceRGB cs 0.2 0.8 0.4 sc ${SQUARE}`,
  'kept by q': () => `1 0 0 rg q 0 0 1 rg Q ${SQUARE}`,
  profile: (shelf) => {
    const profile = shelf.ref({ N: 3, Alternate: 'DeviceRGB' }, srgbProfile());
    return `/${shelf.put('ColorSpace', ['ICCBased', profile])} cs 0.1 0.7 0.7 scn ${SQUARE}`;
  },
  Lab: (shelf) => {
    const space = shelf.put('ColorSpace', ['Lab', { WhitePoint: [0.9505, 1, 1.089], Range: [-100, 100, -100, 100] }]);
    return `/${space} cs 60 50 -40 scn ${SQUARE}`;
  },
  'one ink': (shelf) => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [0.9, 0.2, 0], N: 1 };
    return `/${shelf.put('ColorSpace', ['Separation', 'Rust', 'DeviceRGB', tint])} cs 0.8 scn ${SQUARE}`;
  },
  'an ink before it has a tint': (shelf) => {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [0.1, 0.6, 0], N: 1 };
    return `/${shelf.put('ColorSpace', ['Separation', 'Moss', 'DeviceRGB', tint])} cs ${SQUARE}`;
  },
  'inks with a program': (shelf) => {
    const program = shelf.ref(
      { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] },
      '{1 exch sub exch 1 exch sub dup 0.5 gt {0.5 add 2 div} {0.1 mul} ifelse 2 copy mul}',
    );
    return `/${shelf.put('ColorSpace', ['DeviceN', ['A', 'B'], 'DeviceRGB', program])} cs 0.3 0.7 scn ${SQUARE}`;
  },
  'an ink with a table': (shelf) => {
    const entries = { FunctionType: 0, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1], Size: [2], BitsPerSample: 8 };
    const table = shelf.ref(entries, Uint8Array.of(255, 255, 255, 0, 80, 160));
    return `/${shelf.put('ColorSpace', ['Separation', 'Sea', 'DeviceRGB', table])} cs 1 scn ${SQUARE}`;
  },
  gradient: (shelf) => {
    const shading = shelf.put('Shading', {
      ShadingType: 2,
      ColorSpace: 'DeviceRGB',
      Coords: [0, 0, 20, 0],
      Function: BLUE_TO_RED,
      Extend: [true, true],
    });
    return `0 0 20 20 re W n /${shading} sh`;
  },
  'gradient as a pattern, stitched': (shelf) => {
    const back = { ...BLUE_TO_RED, C0: [1, 0, 0], C1: [0, 1, 0] };
    const stitched = {
      FunctionType: 3,
      Domain: [0, 1],
      Functions: [BLUE_TO_RED, back],
      Bounds: [0.5],
      Encode: [0, 1, 0, 1],
    };
    const shading = { ShadingType: 3, ColorSpace: 'DeviceRGB', Coords: [0, 0, 0, 0, 0, 600], Function: stitched };
    return `/Pattern cs /${shelf.put('Pattern', { PatternType: 2, Shading: shading })} scn ${SQUARE}`;
  },
  'colour by its place': (shelf) => {
    const place = shelf.ref(
      { FunctionType: 4, Domain: [0, 20, 0, 20], Range: [0, 1, 0, 1, 0, 1] },
      '{20 div exch 20 div exch 0.2}',
    );
    return `0 0 20 20 re W n /${shelf.put('Shading', { ShadingType: 1, ColorSpace: 'DeviceRGB', Domain: [0, 20, 0, 20], Function: place })} sh`;
  },
  triangles: (shelf) => {
    const entries = {
      ShadingType: 4,
      ColorSpace: 'DeviceRGB',
      BitsPerCoordinate: 8,
      BitsPerComponent: 8,
      BitsPerFlag: 8,
      Decode: [0, 255, 0, 255, 0, 1, 0, 1, 0, 1],
    };
    const corners = [
      [0, 0, 0],
      [0, 40, 0],
      [0, 0, 40],
    ].map(([flag, x, y]) => [flag!, x!, y!, 255, 100, 0]);
    return `0 0 20 20 re W n /${shelf.stream('Shading', entries, Uint8Array.from(corners.flat()))} sh`;
  },
  patches: (shelf) => {
    const entries = {
      ShadingType: 6,
      ColorSpace: 'DeviceRGB',
      BitsPerCoordinate: 8,
      BitsPerComponent: 8,
      BitsPerFlag: 8,
      Decode: [0, 255, 0, 255, 0, 1, 0, 1, 0, 1],
    };
    const around = [0, 0, 0, 7, 0, 14, 0, 20, 7, 20, 14, 20, 20, 20, 20, 14, 20, 7, 20, 0, 14, 0, 7, 0];
    const colours = Array.from({ length: 4 }, () => [40, 160, 255]).flat();
    const patch = Uint8Array.from([0, ...around, ...colours]);
    return `0 0 20 20 re W n /${shelf.stream('Shading', entries, patch)} sh`;
  },
  tiles: (shelf) => {
    const entries = {
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 4, 4],
      XStep: 4,
      YStep: 4,
      Resources: {},
    };
    return `/Pattern cs /${shelf.stream('Pattern', entries, '0 0.4 0.9 rg 0 0 4 4 re f')} scn ${SQUARE}`;
  },
  'tiles that are given a colour': (shelf) => {
    const entries = {
      PatternType: 1,
      PaintType: 2,
      TilingType: 1,
      BBox: [0, 0, 4, 4],
      XStep: 4,
      YStep: 4,
      Resources: {},
    };
    const tiles = shelf.stream('Pattern', entries, '0 0 4 4 re f');
    return `/${shelf.put('ColorSpace', ['Pattern', 'DeviceRGB'])} cs 0.8 0.1 0.5 /${tiles} scn ${SQUARE}`;
  },
  form: (shelf) => {
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 20, 20], Resources: {} };
    return `/${shelf.stream('XObject', entries, `0.5 0 0.5 rg ${SQUARE}`)} Do`;
  },
  'form in the colour around it': (shelf) => {
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 20, 20], Resources: {} };
    return `0 0.7 0.2 rg /${shelf.stream('XObject', entries, SQUARE)} Do`;
  },
  'soft mask': (shelf) => {
    const group = { S: 'Transparency', CS: 'DeviceRGB' };
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 600], Resources: {}, Group: group };
    const mask = shelf.ref(entries, '0 1 0 rg 0 0 600 600 re f');
    const state = shelf.put('ExtGState', { SMask: { S: 'Luminosity', G: mask, BC: [0, 0, 0] } });
    return `/${state} gs 1 0 0 rg ${SQUARE}`;
  },
  'glyph of its own colour': (shelf) => {
    const glyph = shelf.ref({}, '20 0 d0 0.1 0.3 0.9 rg 0 0 20 20 re f');
    const font = shelf.put('Font', {
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 20, 20],
      FontMatrix: [1, 0, 0, 1, 0, 0],
      CharProcs: { square: glyph },
      Encoding: { Type: 'Encoding', Differences: [97, 'square'] },
      FirstChar: 97,
      LastChar: 97,
      Widths: [20],
      Resources: {},
    });
    return `BT /${font} 1 Tf (a) Tj ET`;
  },
  image: (shelf) => {
    const entries = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 2,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
      Filter: 'FlateDecode',
    };
    const rows = deflateSync(Uint8Array.from([...ORANGE, ...ORANGE].map((value) => value * 255)));
    return `20 0 0 20 0 0 cm /${shelf.stream('XObject', entries, rows)} Do`;
  },
  'image in filtered rows': (shelf) => {
    const entries = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 2,
      Height: 2,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: 3, Columns: 2 },
    };
    const rows = deflateSync(Uint8Array.of(1, 200, 40, 90, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0));
    return `20 0 0 20 0 0 cm /${shelf.stream('XObject', entries, rows)} Do`;
  },
  'image with a palette': (shelf) => {
    const entries = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: ['Indexed', 'DeviceRGB', 1, shelf.ref({}, Uint8Array.of(0, 0, 0, 30, 200, 90))],
    };
    return `20 0 0 20 0 0 cm /${shelf.stream('XObject', entries, Uint8Array.of(1))} Do`;
  },
  'image with a colour that is left out': (shelf) => {
    const entries = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
      Mask: [0, 9, 0, 9, 0, 9],
    };
    return `20 0 0 20 0 0 cm /${shelf.stream('XObject', entries, Uint8Array.of(90, 20, 200))} Do`;
  },
  'image of four inks': (shelf) => {
    const entries = {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceCMYK',
      Filter: 'FlateDecode',
    };
    return `20 0 0 20 0 0 cm /${shelf.stream('XObject', entries, deflateSync(Uint8Array.of(0, 200, 30, 0)))} Do`;
  },
  'image within the content': () => '20 0 0 20 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID 20A0E0> EI',
};

/** The page, and for each way the middle of its square from the upper left corner, points. */
export async function palettePage(jpeg: Uint8Array) {
  const file = await PDFDocument.create({ updateMetadata: false });
  const shelf = new Shelf(file);
  const names = [...Object.keys(WAYS), 'JPEG'];
  const height = Math.ceil(names.length / COLUMNS) * SIDE;
  const page = file.addPage([COLUMNS * SIDE, height]);
  const image = (await file.embedJpg(jpeg)).ref;
  const ways: Readonly<Record<string, Way>> = {
    ...WAYS,
    JPEG: (own) => `20 0 0 20 0 0 cm /${own.name('XObject', image)} Do`,
  };
  const corner = (at: number) => ({ x: (at % COLUMNS) * SIDE, y: height - SIDE - Math.floor(at / COLUMNS) * SIDE });
  const content = names.map((name, at) => {
    const { x, y } = corner(at);
    return `q 1 0 0 1 ${x} ${y} cm ${ways[name]!(shelf)} Q`;
  });
  page.node.set(PDFName.of('Contents'), shelf.ref({}, content.join('\n')));
  page.node.set(PDFName.of('Resources'), file.context.obj(shelf.entries() as never));
  const middles = names.map((name, at) => {
    const { x, y } = corner(at);
    return [name, { x: x + SIDE / 2, y: height - y - SIDE / 2 }] as const;
  });
  return { bytes: await file.save(), middles: new Map(middles) };
}
