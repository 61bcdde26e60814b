import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Where an author's files are. Absolute paths. */
export interface Project {
  /** Nothing outside is read. */
  readonly root: string;
  readonly paper: string;
  /** Slides written by hand; may not exist. */
  readonly deck: string;
  /** What was confirmed of the slides written by hand; may not exist. */
  readonly confirmed: string;
  /** The deck's theme; may not exist. */
  readonly theme: string;
  /** What was learned of the paper's links; may not exist. */
  readonly links: string;
  /** Where outputs go by default. */
  readonly out: string;
}

/**
 * The project that `argument` names: a folder with report/paper.md, that paper itself, or any Markdown
 * file, whose own folder is then the project.
 */
export function findProject(argument: string): Project {
  const path = resolve(argument);
  const paper = isFolder(path) ? paperOf(path) : path;
  const folder = dirname(paper);
  const whole = basename(folder) === 'report';
  const root = whole ? dirname(folder) : folder;
  return {
    root,
    paper,
    deck: join(root, 'slides', 'deck.md'),
    confirmed: join(root, 'slides', 'confirmed.json'),
    theme: join(root, 'slides', 'theme.css'),
    links: join(folder, `${basename(paper).replace(/\.\w+$/, '')}.links.json`),
    out: whole ? join(root, 'build') : root,
  };
}

function paperOf(folder: string): string {
  const inReport = join(folder, 'report', 'paper.md');
  const here = join(folder, 'paper.md');
  return !existsSync(inReport) && existsSync(here) ? here : inReport;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Where outputs go, and are looked for: `out` is the folder that the author names. */
export function outputFolder(project: Project, out: string | null): string {
  return out === null ? project.out : resolve(out);
}

/** A path as diagnostics name it: from the working folder, if it lies below. */
export function displayPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere.split(sep).join('/');
}

/** One of the author's files, named as diagnostics do, as it is called in his project: the same wherever that lies. */
export function projectPath({ root }: Project, file: string): string {
  return file === '' ? file : relative(root, resolve(file)).split(sep).join('/');
}
