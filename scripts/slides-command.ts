import type { Begun } from './begin.js';
import { type Built, build } from './build.js';
import { conclude, nothing } from './conclude.js';
import { ejectSlides } from './eject-slides.js';
import { type Inputs, readInputs, type Times } from './inputs.js';
import type { Options, SlidesTask } from './options.js';
import type { Wanted } from './outputs.js';
import { displayPath, findProject, type Project } from './project.js';
import { NO_PAPER, refused } from './refused.js';
import { print } from './standard-output.js';
import { outlineOf } from './talk.js';

export interface SlidesRun {
  readonly options: Options;
  readonly wanted: Wanted;
  readonly begun: Begun;
  readonly times: Times;
}

/** What a task has to go on. */
export interface Deriving {
  readonly built: Built;
  readonly inputs: Inputs;
  readonly project: Project;
  readonly options: Options;
}

/** Carries out `twofold slides`; gives the exit code. */
export async function runSlides(task: SlidesTask, { options, wanted, begun, times }: SlidesRun): Promise<number> {
  const project = findProject(options.paper);
  try {
    const inputs = readInputs(project, begun, times);
    if (typeof inputs === 'string')
      return conclude(options, nothing([refused(inputs, displayPath(project.paper), null, NO_PAPER)]));
    const { built, diagnostics, sources } = await build(inputs, {
      ...wanted,
      slides: true,
      files: task.kind === 'outline',
    });
    if (!built) return conclude(options, { ...nothing(diagnostics), sources });
    if (task.kind === 'eject') return ejectSlides(task, { built, inputs, project, options });
    print(outlineOf(built, options));
    return 0;
  } finally {
    begun.deck?.stop();
  }
}
