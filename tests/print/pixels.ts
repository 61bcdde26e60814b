import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes each. */
  readonly rgb: Uint8Array;
}

/** The first page as Poppler draws it. */
export function drawn(pdf: Uint8Array, resolution: number): Pixels {
  return inFile(
    pdf,
    (file) => execFileSync('pdftoppm', ['-r', String(resolution), '-singlefile', file], MOST) as Buffer,
  );
}

/** The first page as MuPDF draws it. */
export function drawnByMuPdf(pdf: Uint8Array, resolution: number): Pixels {
  return inFile(
    pdf,
    (file) =>
      execFileSync(
        'mutool',
        ['draw', '-q', '-F', 'ppm', '-r', String(resolution), '-o', '-', file, '1'],
        MOST,
      ) as Buffer,
  );
}

const MOST: ExecFileSyncOptions = { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] };

function inFile(pdf: Uint8Array, draw: (file: string) => Buffer): Pixels {
  const folder = mkdtempSync(join(tmpdir(), 'twofold-print-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const ppm = draw(file);
    const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
    const [w, h] = [Number(width), Number(height)];
    return { width: w, height: h, rgb: new Uint8Array(ppm.subarray(ppm.length - w * h * 3)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function isDark({ width, rgb }: Pixels, x: number, y: number): boolean {
  return rgb[(y * width + x) * 3]! < 128;
}

/** Red, green and blue at a place, from the page’s upper left corner. */
export function colourAt({ width, rgb }: Pixels, x: number, y: number): readonly [number, number, number] {
  const at = (Math.round(y) * width + Math.round(x)) * 3;
  return [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
}

/** How many pixels are of a colour that is no grey. */
export function coloured({ rgb }: Pixels): number {
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) count++;
  return count;
}
