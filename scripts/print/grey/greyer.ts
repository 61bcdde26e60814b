import PDFArray from 'pdf-lib/es/core/objects/PDFArray';
import PDFDict from 'pdf-lib/es/core/objects/PDFDict';
import PDFName from 'pdf-lib/es/core/objects/PDFName';
import type PDFObject from 'pdf-lib/es/core/objects/PDFObject';
import PDFRawStream from 'pdf-lib/es/core/objects/PDFRawStream';
import PDFRef from 'pdf-lib/es/core/objects/PDFRef';
import type PDFContext from 'pdf-lib/es/core/PDFContext';
import { decodePDFRawStream } from 'pdf-lib/es/core/streams/decode';
import { greyContent } from './grey-content.js';
import { greyImage, type ImageMeans } from './grey-image.js';
import { greyShading } from './grey-shading.js';
import { readSpace } from './grey-space.js';
import { readInlineImage } from './inline-image.js';
import { numbersIn } from './pdf-function.js';

/** Kinds of resources that show something, and what is done with each. */
const KINDS = ['XObject', 'Pattern', 'Shading', 'ExtGState', 'Font'] as const;

/**
 * Goes through resources, and through those of what they name, each once. What is painted in a colour space is read
 * before the spaces themselves are taken away.
 */
export class Greyer {
  private readonly reached = new Set<PDFDict>();
  private readonly waiting: PDFDict[] = [];
  private readonly done = new Set<PDFObject>();
  private inlineImages = 0;

  constructor(
    private readonly context: PDFContext,
    private readonly means: ImageMeans,
  ) {}

  /** Remembers resources. */
  reach(resources: PDFDict): void {
    if (this.reached.has(resources)) return;
    this.reached.add(resources);
    this.waiting.push(resources);
  }

  async finish(): Promise<void> {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop())
      for (const kind of KINDS)
        for (const [, value] of dictOf(next, kind)?.entries() ?? []) await this.turn(kind, value, next);
    for (const resources of this.reached) leaveOnlyPatterns(resources, this.context);
  }

  content(bytes: Uint8Array, resources: PDFDict): Promise<Uint8Array> {
    const spaces = dictOf(resources, 'ColorSpace');
    return greyContent(bytes, {
      space: (name) => readSpace(PDFName.of(name), spaces),
      image: (entries, data) => this.inlineImage(entries, data, resources),
    });
  }

  stream(bytes: Uint8Array, dict: PDFDict): PDFRawStream {
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    dict.delete(PDFName.of('DecodeParms'));
    return PDFRawStream.of(dict, this.means.deflate(bytes));
  }

  private async turn(kind: (typeof KINDS)[number], value: PDFObject, around: PDFDict): Promise<void> {
    const object = this.context.lookup(value);
    if (!object || this.done.has(object)) return;
    this.done.add(object);
    const spaces = dictOf(around, 'ColorSpace');
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    if (kind === 'ExtGState') return this.softMask(dictOf(dict, 'SMask'), around);
    if (kind === 'Font') return this.glyphs(dict, around);
    if (kind === 'Shading')
      return this.replace(value, object, greyShading(object as PDFDict, spaces, this.context, this.means));
    if (kind === 'Pattern' && !(object instanceof PDFRawStream)) {
      const shading = dict.get(PDFName.of('Shading'));
      return shading && this.turn('Shading', shading, around);
    }
    if (!(object instanceof PDFRawStream)) return;
    if (dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
      return this.replace(value, object, await greyImage(object, spaces, this.context, this.means));
    return this.form(value, object, around);
  }

  /** A form or a pattern of tiles: content with resources of its own, or else those around it. */
  private async form(ref: PDFObject, form: PDFRawStream, around: PDFDict): Promise<void> {
    const own = dictOf(form.dict, 'Resources') ?? around;
    greyGroup(form.dict.lookup(PDFName.of('Group')));
    const content = await this.content(decodePDFRawStream(form).decode(), own);
    this.replace(ref, form, this.stream(content, form.dict));
    this.reach(own);
  }

  /** ISO 32000-1, 11.6.5.2. */
  private async softMask(mask: PDFDict | null, around: PDFDict): Promise<void> {
    const ref = mask?.get(PDFName.of('G'));
    const group = ref && this.context.lookup(ref);
    if (!mask || !ref || !(group instanceof PDFRawStream)) return;
    const space = dictOf(group.dict, 'Group')?.lookup(PDFName.of('CS'));
    const backdrop = numbersIn(mask, 'BC');
    if (space && backdrop.length > 0)
      mask.set(PDFName.of('BC'), this.context.obj([readSpace(space, null).toGrey(backdrop)]));
    await this.turn('XObject', ref, around);
  }

  /** Glyphs that are content themselves (9.6.5). */
  private async glyphs(font: PDFDict, around: PDFDict): Promise<void> {
    const own = dictOf(font, 'Resources') ?? around;
    for (const [, ref] of dictOf(font, 'CharProcs')?.entries() ?? []) {
      const glyph = this.context.lookup(ref);
      if (!(glyph instanceof PDFRawStream) || this.done.has(glyph)) continue;
      this.done.add(glyph);
      const content = await this.content(decodePDFRawStream(glyph).decode(), own);
      this.replace(ref, glyph, this.stream(content, glyph.dict));
      this.reach(own);
    }
  }

  /** Past the content it stands under a name of its own. */
  private async inlineImage(entries: string, data: string, resources: PDFDict): Promise<string | null> {
    const image = readInlineImage(entries, data, this.context);
    if (!image) return null;
    const grey = await greyImage(image, dictOf(resources, 'ColorSpace'), this.context, this.means);
    if (!resources.has(PDFName.of('XObject'))) resources.set(PDFName.of('XObject'), this.context.obj({}));
    const name = `GreyInline${this.inlineImages++}`;
    dictOf(resources, 'XObject')?.set(PDFName.of(name), this.context.register(grey));
    this.done.add(grey);
    return `\n/${name} Do`;
  }

  private replace(ref: PDFObject, old: PDFObject, made: PDFObject): void {
    this.done.add(made);
    if (made !== old && ref instanceof PDFRef) this.context.assign(ref, made);
  }
}

/** Blends and shows in grey (11.6.6). */
export function greyGroup(group: PDFObject | undefined): void {
  const name = PDFName.of('CS');
  if (group instanceof PDFDict && group.has(name)) group.set(name, PDFName.of('DeviceGray'));
}

/** No content names another space any more; and none may stand in for DeviceGray (8.6.5.6). */
function leaveOnlyPatterns(resources: PDFDict, context: PDFContext): void {
  const spaces = dictOf(resources, 'ColorSpace');
  for (const [name, value] of spaces?.entries() ?? []) {
    const space = context.lookup(value);
    const isPattern = space instanceof PDFArray && space.lookup(0) === PDFName.of('Pattern') && space.size() > 1;
    if (isPattern) spaces?.set(name, context.obj(['Pattern', 'DeviceGray']));
    else if (space !== PDFName.of('Pattern')) spaces?.delete(name);
  }
}

function dictOf(dict: PDFDict, name: string): PDFDict | null {
  const value = dict.lookup(PDFName.of(name));
  return value instanceof PDFDict ? value : null;
}
