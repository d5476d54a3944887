// In: a message whose places were filled with slots, and nodes for them. Out: the message with the nodes in their places.
import { Fragment, type ReactNode } from 'react';

const mark = '\u2063';

/** A stand-in to be handed to `i18n.t` where a node shall stand: the order of words stays the translator's. */
export function slot(index: number): string {
  return `${mark}${index}${mark}`;
}

/** Puts `parts[n]` where the message has {@link slot}(n). A part that the message leaves out is not shown. */
export function Rich({ text, parts }: { text: string; parts: readonly ReactNode[] }) {
  return text.split(mark).map((piece, index) => (
    // Every second piece stood between two marks, so it is the number of a part. Pieces never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message have no other identity.
    <Fragment key={index}>{index % 2 === 1 ? parts[Number(piece)] : piece}</Fragment>
  ));
}
