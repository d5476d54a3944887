// In: names that want to stand at points, the most important first. Out: where each stands, or that there is no room.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelAsked {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Half the size of the mark that the name stands beside. */
  readonly clear: number;
  readonly size: number;
}

export interface LabelPlaced {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Width of a text in the interface's face, near enough for leaving room: Han and Hangul are as wide as they are high. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter) ? size : size * 0.57;
  return width;
}

/**
 * Tries east, west, north and south of each point, then between, and takes the first place without overlap.
 *
 * @param taken boxes where nothing may stand
 * @param frame where everything must stand
 */
export function placeLabels(asked: readonly LabelAsked[], taken: readonly Box[], frame: Box): LabelPlaced[] {
  const boxes = [...taken];
  const placed: LabelPlaced[] = [];
  for (const { key, text, x, y, clear, size } of asked) {
    const width = widthOf(text, size);
    const height = size * 1.15;
    const tries = [
      { anchor: 'start', x: x + clear + 3, y: y + size * 0.36 },
      { anchor: 'end', x: x - clear - 3, y: y + size * 0.36 },
      { anchor: 'middle', x, y: y - clear - 4 },
      { anchor: 'middle', x, y: y + clear + size },
      { anchor: 'start', x: x + clear, y: y - clear },
      { anchor: 'start', x: x + clear, y: y + clear + size * 0.7 },
      { anchor: 'end', x: x - clear, y: y - clear },
      { anchor: 'end', x: x - clear, y: y + clear + size * 0.7 },
    ] as const;
    for (const one of tries) {
      const left = one.anchor === 'start' ? one.x : one.anchor === 'end' ? one.x - width : one.x - width / 2;
      const box = { x: left, y: one.y - size * 0.85, width, height };
      if (!isInside(box, frame) || boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      placed.push({ key, text, x: one.x, y: one.y, anchor: one.anchor });
      break;
    }
  }
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isInside(a: Box, frame: Box): boolean {
  return (
    a.x >= frame.x &&
    a.y >= frame.y &&
    a.x + a.width <= frame.x + frame.width &&
    a.y + a.height <= frame.y + frame.height
  );
}
