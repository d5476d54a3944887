// In: nothing. Out: the drawing of an empty state: a tide post in the water.

/** Decoration; the words under it say what is meant. */
export function PostAndWater() {
  return (
    <svg className="post" width="64" height="28" viewBox="0 0 64 28" aria-hidden="true" focusable="false">
      <path d="M32 3v14M26 3h12" />
      <path d="M2 20c5 0 5-3 10-3s5 3 10 3 5-3 10-3 5 3 10 3 5-3 10-3 5 3 10 3" />
      <path className="far" d="M10 26c4 0 4-2 8-2s4 2 8 2 4-2 8-2 4 2 8 2 4-2 8-2" />
    </svg>
  );
}
