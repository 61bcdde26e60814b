import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A side of a sheet as pdf.js reads it: y upward from its lower left corner, points. */
export interface ReadSide {
  readonly width: number;
  readonly height: number;
  readonly items: readonly ReadItem[];
}

export interface ReadItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the type as it is printed. */
  readonly size: number;
  /** Whether it stands on its feet. */
  readonly upright: boolean;
  /** How far it is turned anticlockwise, degrees. */
  readonly turned: number;
}

export async function readSides(bytes: Uint8Array): Promise<ReadSide[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sides: ReadSide[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const read = items.flatMap((item): ReadItem[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const turned = (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
      return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), upright: a > 0 && d > 0, turned }];
    });
    sides.push({ width, height, items: read });
  }
  await document.loadingTask.destroy();
  return sides;
}
