import { blankLine } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import type { Construct } from 'micromark-util-types';

const SPACE = 32;
const COLON = 58;

/**
 * `:   text`: the definition of a term, or the caption of a table. What it belongs to is decided when the
 * blocks around it are known.
 */
export const description: Construct = {
  name: 'description',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('description', { _container: true });
      effects.enter('descriptionPrefix');
      effects.consume(code);
      return (next) => {
        if (next !== SPACE && next !== -2 && next !== -1) return nok(next);
        effects.exit('descriptionPrefix');
        return factorySpace(effects, ok, 'whitespace', 4)(next);
      };
    };
  },
  continuation: {
    tokenize(effects, ok, nok) {
      return effects.check(blankLine, ok, effects.attempt(indented, ok, nok));
    },
  },
  exit(effects) {
    effects.exit('description');
  },
};

/** A definition goes on where lines are indented by two spaces or more; Pandoc asks for four. */
const indented: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return factorySpace(
      effects,
      (code) => {
        const tail = this.events.at(-1);
        const width = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0;
        return width >= 2 ? ok(code) : nok(code);
      },
      'linePrefix',
      5,
    );
  },
};

export const DESCRIPTION_CODE = COLON;
