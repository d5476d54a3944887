// In: a browser with the extension, and pages that are served. Out: the tables of what each of them takes.
import { type Rig, type Tab, until } from '../drive/rig.ts';
import { median } from './clock.ts';
import { PAGES, type PageSize, termsOf } from './page-made.ts';
import type { Marking, bench as Peers } from './page-peers.ts';
import { markdownTable } from './report.ts';

/** Loads of each page in each way. */
export const ROUNDS = 3;
const TERMS = [100, 1000, 10_000];
/** Records that are written; ten times as many would take minutes on a shared machine. */
export const RECORDS = 10_000;
/** Changes that a page makes to itself afterwards. */
const CHANGES = 500;

interface Probe {
  readonly dcl: number;
  readonly first: number;
  readonly last: number;
  readonly marks: number;
  readonly long: readonly number[];
}

/** Times of one kind of page, in ms, over the rounds. */
interface Ours {
  readonly first: number[];
  readonly long: number[];
  readonly later: number[];
  marks: number;
}

/** Opens a page that the extension reads, and waits until its marks have been still for a second. */
export async function readOne(rig: Rig, address: string): Promise<{ tab: Tab; probe: Probe }> {
  const tab = await rig.open(address);
  const ask = () =>
    tab.evaluate(() => ({ ...(globalThis as unknown as { probe: Probe }).probe, now: performance.now() }), null);
  await until(
    async () => {
      const { last, marks, now } = await ask();
      return marks > 0 && now - last > 1000;
    },
    'marks that stay',
    60_000,
  );
  return { tab, probe: await ask() };
}

/** Times of the peers on one page: a fresh page for each way, each number of terms and each round. */
async function peersOn(rig: Rig, origin: string, size: PageSize, terms: readonly number[]) {
  const times = new Map<string, Marking[]>();
  const later = new Map<string, number[]>();
  const names = await inPage(rig, `${origin}/${size}.html`, () => (globalThis as unknown as Globals).bench.ways, null);
  for (let round = 0; round < ROUNDS; round++)
    for (const count of terms)
      for (const way of names) {
        // It walks from the start for each of thousands: minutes.
        if (size === 'huge' && way.startsWith('@recogito')) continue;
        const key = `${way} ${count}`;
        const input = { way, terms: termsOf(count), changes: CHANGES };
        const [marking, change] = await inPage(
          rig,
          `${origin}/${size}.html`,
          async (asked) => {
            const { bench } = globalThis as unknown as Globals;
            return [
              await bench.mark(asked.way, asked.terms),
              (globalThis as unknown as Globals).change(asked.changes),
            ] as const;
          },
          input,
        );
        times.set(key, [...(times.get(key) ?? []), marking]);
        later.set(key, [...(later.get(key) ?? []), change]);
      }
  return { names, times, later };
}

interface Globals {
  readonly bench: typeof Peers;
  change(count: number): number;
}

const changed = (count: number): number => (globalThis as unknown as Globals).change(count);

async function inPage<Out, In>(
  rig: Rig,
  address: string,
  work: (input: In) => Out | Promise<Out>,
  input: In,
): Promise<Out> {
  const tab = await rig.open(address);
  await until(() => tab.evaluate(() => 'bench' in globalThis, null), 'the peers');
  const out = await tab.evaluate(work, input);
  await tab.close();
  return out;
}

const ms = (value: number): string =>
  value >= 10_000
    ? `${Math.round(value / 1000)} s`
    : value >= 100
      ? `${Math.round(value)} ms`
      : `${value.toFixed(1)} ms`;
const times = (value: number): string =>
  value >= 10 ? `${Math.round(value).toLocaleString('en')}×` : `${value.toFixed(2)}×`;

/** Whole time of a way: what it did, scaled to all terms. */
const whole = ({ script, layout, share }: Marking): number => script / share + layout;

export async function sizeSection(rig: Rig, size: PageSize, origin: string, unread: string): Promise<string> {
  const own: Ours = { first: [], long: [], later: [], marks: 0 };
  const bare: number[] = [];
  const lasts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { tab, probe } = await readOne(rig, `${origin}/${size}.html`);
    own.first.push(probe.first - probe.dcl);
    lasts.push(probe.last - probe.dcl);
    own.long.push(...probe.long);
    own.marks = probe.marks;
    own.later.push(await tab.evaluate(changed, CHANGES));
    await tab.close();
    bare.push(await inPage(rig, `${unread}/${size}.html`, changed, CHANGES));
  }
  const terms = size === 'huge' ? [1000] : TERMS;
  const peers = await peersOn(rig, unread, size, terms);
  const first = median(own.first);
  const last = median(lasts);
  const later = median(own.later) / median(bare);
  const tasks = rig.browser === 'firefox' ? 'not told by Firefox' : `${own.long.length} in ${ROUNDS} loads`;
  const rows = [
    ['Tidewaiter: first mark after DOMContentLoaded', ms(first), '', '0', times(later), ''],
    [`Tidewaiter: all ${own.marks.toLocaleString('en')} marks`, ms(last), '', '0', '', ''],
    ...peers.names.flatMap((way) =>
      terms.flatMap((count) => {
        const got = peers.times.get(`${way} ${count}`);
        if (got === undefined) return [];
        const took = median(got.map(whole));
        const change = median(peers.later.get(`${way} ${count}`) as number[]) / median(bare);
        const isScaled = got.some(({ share }) => share < 1);
        return [
          [
            `${way}, ${count.toLocaleString('en')} terms`,
            `${ms(took)}${isScaled ? ' (reckoned)' : ''}`,
            ms(median(got.map(({ layout }) => layout))),
            median(got.map(({ nodes }) => nodes)).toLocaleString('en'),
            times(change),
            `${times(took / first)}, ${times(took / last)}`,
          ],
        ];
      }),
    ),
  ];
  const head = [
    'way',
    'time',
    'of it layout',
    'nodes added',
    `${CHANGES} later changes, to none`,
    'to our first mark, to all',
  ];
  return `### ${PAGES[size].toLocaleString('en')} words\n\nLong tasks while ours is read: ${tasks}.\n\n${markdownTable(head, rows)}`;
}

export async function coldSection(rig: Rig, address: string): Promise<string> {
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await rig.stopBackground();
    const { tab, probe } = await readOne(rig, address);
    cold.push(probe.first - probe.dcl);
    await tab.close();
  }
  return `### Background stopped before\n\nFirst mark ${ms(median(cold))} after DOMContentLoaded (goal 150 ms).`;
}

export async function textSection(rig: Rig, origin: string, sizes: readonly PageSize[]): Promise<string> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const got = new Map<string, number[]>();
    const names = await inPage(
      rig,
      `${origin}/${size}.html`,
      () => (globalThis as unknown as Globals).bench.readers,
      null,
    );
    for (let round = 0; round < ROUNDS; round++)
      for (const way of names) {
        const took = await inPage(
          rig,
          `${origin}/${size}.html`,
          (asked) => (globalThis as unknown as Globals).bench.read(asked),
          way,
        );
        got.set(way, [...(got.get(way) ?? []), took]);
      }
    const own = median(got.get(names[0] as string) as number[]);
    for (const way of names) {
      const took = median(got.get(way) as number[]);
      rows.push([PAGES[size].toLocaleString('en'), way, ms(took), times(took / own)]);
    }
  }
  return `### Reading the text\n\n${markdownTable(['words', 'way', 'time', 'to ours'], rows)}`;
}

export async function storeSection(rig: Rig, address: string): Promise<string> {
  const got = new Map<string, number[]>();
  const csv: number[] = [];
  const all: number[] = [];
  const names = await inPage(rig, address, () => (globalThis as unknown as Globals).bench.writers, null);
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of names) {
      const took = await inPage(rig, address, (asked) => (globalThis as unknown as Globals).bench.write(asked), way);
      got.set(way, [...(got.get(way) ?? []), took]);
    }
    const stamp = { now: '2026-01-01T00:00:00.000Z', engine: 'bench' };
    const out = await inPage(rig, address, (asked) => (globalThis as unknown as Globals).bench.toCsv(asked), stamp);
    csv.push(out.csv);
    all.push(out.getAll);
    await inPage(
      rig,
      address,
      async () => {
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      },
      null,
    );
  }
  const raw = median(got.get('raw IndexedDB') as number[]);
  const rows = [
    ...names.map((way) => {
      const took = median(got.get(way) as number[]);
      return [`${RECORDS.toLocaleString('en')} records, written by ${way}`, ms(took), times(took / raw)];
    }),
    [
      `${RECORDS.toLocaleString('en')} records read and made CSV`,
      ms(median(csv)),
      `${times(median(csv) / median(all))} raw getAll`,
    ],
  ];
  return `### The ledger\n\n${markdownTable(['what', 'time', 'to raw IndexedDB'], rows)}`;
}
