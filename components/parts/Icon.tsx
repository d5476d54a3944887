// In: the name of an action. Out: its stroke icon. Icons are decoration: the word beside them or the label carries the meaning.

const strokes = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'm4 4 8 8M12 4l-8 8',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  search: 'M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0M10.2 10.2l3.3 3.3',
  go: 'M5 11 11.5 4.5M6.5 4.5h5v5',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.01',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.3V11M8 5v.01',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0',
  hush: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM3 13 13 3',
  time: 'M2 8h12M4 8V5M8 8v4M12 8V4',
  out: 'M8 2v7M5 6.2 8 9.2l3-3M3 11v2.5h10V11',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  gear: 'M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  dash: 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0',
  undo: 'M4 6.5h6a3 3 0 0 1 0 6H7M6.5 3.5l-3 3 3 3',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  to: 'M2 8h11M9.5 4.5 13 8l-3.5 3.5',
  doc: 'M4 2h5.5L12.5 5v9H4zM9.5 2v3h3M6 8h4.5M6 10.8h4.5',
  bin: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5 5 13.5h6l.5-9M7 7v4M9 7v4',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M6 6.3V13',
  map: 'M2 4l4-1.5 4 1.500 4-1.500V12l-4 1.500-4-1.500-4 1.500zM6 2.500V12M10 4v9.500',
  grid: 'M2.5 2.500h11v11h-11zM2.500 6.200h11M2.500 9.800h11M6.200 2.500v11M9.800 2.500v11',
  house: 'M2 4.500h12M3.500 7h9M4.500 4.500V13M11.500 4.500V13M2.500 2.500h11',
  fork: 'M8 14V9M8 9 4 5V2.500M8 9l4-4V2.500M2.500 4 4 2.500 5.500 4M10.500 4 12 2.500 13.500 4',
  bookmark: 'M4.500 2.500h7v11L8 10.800l-3.500 2.700z',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  pencil: 'M3 13l.6-2.800 7.200-7.200 2.200 2.200-7.200 7.200z',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
} as const;

/** Names of the icons. */
export type IconName = keyof typeof strokes;

/** A 16 px stroke icon in the colour of the text. `dash` is drawn broken: not yet reviewed. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} {...(name === 'dash' ? { strokeDasharray: '2.2 2.1' } : {})} />
    </svg>
  );
}
