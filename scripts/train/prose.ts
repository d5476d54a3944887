// In: marked prose. Out: its plain text and the spans of its names.
import { NAME_KINDS, type NameKind } from '../../lib/core/tagger/labels.ts';

/** A name in a text, as UTF-16 offsets. Names inside names come behind them. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly NameSpan[];
}

const KIND_OF: Readonly<Record<string, NameKind>> = {
  L: 'place',
  D: 'people',
  E: 'embedded',
  F: 'facility',
  P: 'person',
  O: 'organisation',
  M: 'other',
};

/**
 * Reads items of marked prose: `[L Paris]` is a name of that kind, marks may stand in marks, an item begins with a line
 * `## …`.
 *
 * @param source the file's text
 * @param file its name, for errors
 * @throws RangeError naming file and line where brackets don't match or a mark is unknown
 */
export function readProse(source: string, file: string): MarkedText[] {
  const items: MarkedText[] = [];
  let text = '';
  let spans: NameSpan[] = [];
  const flush = () => {
    if (text.trim() !== '') items.push({ text, spans });
    text = '';
    spans = [];
  };
  for (const [index, line] of source.split('\n').entries()) {
    if (line.startsWith('## ')) {
      flush();
      continue;
    }
    if (line.startsWith('#')) continue;
    const fail = (why: string) => {
      throw new RangeError(`${file}, line ${index + 1}: ${why}`);
    };
    const open: { start: number; kind: NameKind }[] = [];
    for (let i = 0; i < line.length; i++) {
      const mark = /^\[([A-Z]) /.exec(line.slice(i, i + 3));
      if (mark) {
        const kind = KIND_OF[mark[1] as string];
        if (kind === undefined) fail(`mark “${mark[1]}” is none of ${Object.keys(KIND_OF).join(' ')}`);
        else open.push({ start: text.length, kind });
        i += 2;
      } else if (line[i] === ']' && open.length > 0) {
        const { start, kind } = open.pop() as { start: number; kind: NameKind };
        spans.push({ start, end: text.length, kind });
      } else text += line[i];
    }
    if (open.length > 0) fail('a bracket is not closed');
    text += '\n';
  }
  flush();
  return items.map((item) => ({
    text: item.text,
    spans: [...item.spans].sort(
      (a, b) => a.start - b.start || b.end - a.end || NAME_KINDS.indexOf(a.kind) - NAME_KINDS.indexOf(b.kind),
    ),
  }));
}
