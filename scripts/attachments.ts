import { createHash } from 'node:crypto';
import { dirname, join, relative, sep } from 'node:path';
import type { CitedPaper, Library } from './citation/index.js';
import type { WrittenDeck } from './deck/index.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import { readInside } from './files.js';
import { pathOf } from './images.js';
import type { Inputs } from './inputs.js';
import { MIME_OF_IMAGE, mimeOfText } from './media-type.js';
import { type Attach, type ImageFile, measureImage } from './paper/index.js';
import type { Attachment } from './pdf/index.js';

/** What a build has understood of the project. */
interface Understood {
  readonly cited: CitedPaper;
  readonly library: Library;
  readonly images: Iterable<ImageFile>;
  readonly deck: WrittenDeck | null;
}

interface Source {
  /** Absolute. */
  readonly path: string;
  readonly mime: string;
  readonly description: string;
  readonly relationship: Attachment['relationship'];
}

/**
 * The files that the report carries, so that the project can be had back from it and built to the same bytes: what was
 * read for it, as it lies on the disk, and what else is kept with slides and paper. A file that was named and turned
 * out to be none of its kind is not among them: a stranger's paper might name what its builder would not give away.
 */
export function attachmentsOf(understood: Understood, inputs: Inputs): Carried {
  const { attach } = understood.cited.metadata;
  if (attach === 'none') return { attachments: [], diagnostics: [] };
  const { root } = inputs.project;
  const sources = new Map(sourcesOf(understood, inputs, attach).map((source) => [relative(root, source.path), source]));
  const names = new Names();
  const attachments = [...sources].flatMap(([fromRoot, { mime, description, relationship }]): Attachment[] => {
    const bytes = inputs.reads.get(fromRoot) ?? readInside(root, fromRoot);
    if (typeof bytes === 'string') return [];
    const path = fromRoot.split(sep).join('/');
    const checksum = createHash('md5').update(bytes).digest('hex');
    const about = { mime, bytes, checksum, relationship, description: `${description}: ${path}` };
    return [{ name: names.give(path), path, ...about }];
  });
  return { attachments, diagnostics: attach === null ? tooLarge(attachments) : [] };
}

export interface Carried {
  readonly attachments: readonly Attachment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * In the order in which the report needs them. All that report and slides are made of is their source in the words of
 * ISO 19005-3 (6.8); pictures too, which are no data that a picture is made from. What is only noted of the work
 * stands in none of the relationships there.
 */
function sourcesOf(
  { cited, library, images, deck: written }: Understood,
  inputs: Inputs,
  attach: Attach | null,
): Source[] {
  const { paper, deck, theme, confirmed, links } = inputs.project;
  const text = (path: string, description: string, relationship: Source['relationship'] = 'Source') => {
    return { path, mime: mimeOfText(path), description, relationship };
  };
  const picture = (folder: string, { url, format }: ImageFile, description: string) => {
    return {
      path: join(folder, pathOf(url)),
      mime: MIME_OF_IMAGE[format],
      description,
      relationship: 'Source' as const,
    };
  };
  const shown = attach === 'text' ? [] : [...images];
  const onSlides = attach === 'text' ? [] : deckImages(written, inputs);
  return [
    { ...text(paper, 'The paper'), mime: 'text/markdown' },
    ...librariesOf(cited, library, inputs).map((path) => text(path, 'The bibliography')),
    ...stylesOf(cited, inputs).map((path) => text(path, 'The citation style')),
    ...shown.map((image) => picture(dirname(paper), image, 'A figure of the paper')),
    text(deck, 'Slides written by hand'),
    text(theme, 'The theme of the slides'),
    ...onSlides.map((image) => picture(dirname(deck), image, 'A picture of the slides')),
    text(confirmed, 'Which slides were confirmed', 'Unspecified'),
    text(links, 'What is known of the paper’s links', 'Unspecified'),
  ];
}

/** Read even where no slides are to be drawn: the report does not depend on what is made beside it. */
function deckImages(deck: WrittenDeck | null, { readBesideDeck }: Inputs): ImageFile[] {
  return (deck?.images ?? []).flatMap(({ path }) => {
    const bytes = readBesideDeck(pathOf(path));
    return typeof bytes === 'string' ? [] : (measureImage(path, bytes) ?? []);
  });
}

/** Endings that nothing else has. */
const LIBRARY = /\.(?:bib|bibtex|biblatex|ris)$/i;

function librariesOf({ metadata }: CitedPaper, { entries }: Library, { project, name }: Inputs): string[] {
  const read = new Set([...entries.values()].map(({ place }) => place.file));
  const named = metadata.bibliography.map(({ path }) => path);
  return named
    .filter((path) => LIBRARY.test(path) || read.has(name(path)))
    .map((path) => join(dirname(project.paper), path));
}

/** The style that the paper names, and the one that this depends on, where they are files of the project. */
function stylesOf({ metadata }: CitedPaper, { project, reads }: Inputs): string[] {
  if (!metadata.csl) return [];
  const named = join(dirname(project.paper), metadata.csl.path);
  const read = [...reads].filter(([path, bytes]) => {
    const isNamed = join(project.root, path) === named || path.endsWith('.csl');
    return isNamed && typeof bytes !== 'string' && Buffer.from(bytes).includes('<style');
  });
  return read.map(([path]) => join(project.root, path));
}

/** Names without folders, unlike each other where capitals do not count. */
class Names {
  private readonly given = new Set<string>();

  give(path: string): string {
    const steps = path.split('/');
    // A file that shares its name has its folders before it.
    for (let from = steps.length - 1; from >= 0; from--) {
      const name = steps.slice(from).join('-');
      if (this.isNew(name)) return name;
    }
    for (let number = 2; ; number++) {
      const name = `${number}-${steps.join('-')}`;
      if (this.isNew(name)) return name;
    }
  }

  private isNew(name: string): boolean {
    const before = this.given.size;
    return this.given.add(name.toLowerCase()).size > before;
  }
}

/** In bytes: less than half of what mail servers commonly take. */
const LARGE = 10 * 1024 * 1024;

/** Where nothing was said: who has said `attach: all` knows. */
function tooLarge(attachments: readonly Attachment[]): Diagnostic[] {
  const size = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size <= LARGE) return [];
  const megabytes = Math.round(size / 1024 / 1024);
  return [
    diagnose('attachment-size', null, `The report carries ${megabytes} MiB of sources`, {
      hint: 'Write `attach: text` into the front matter to leave images out, or `attach: all` if it is to be so.',
    }),
  ];
}
