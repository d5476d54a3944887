// In: the legs of the map. Out: the same as lines of a table: each crossing, and each way that goes by none.
import type { Verdict } from '../core/assess.ts';
import { verdictsByRank } from '../store/facets.ts';
import type { FlowMap, Leg, LegEnd } from './flows.ts';
import type { FactRow } from './rows.ts';

export interface Route {
  readonly key: string;
  /** The crossing, or the two ends of a way that goes by none. */
  readonly gate: string | null;
  readonly from: LegEnd;
  readonly to: LegEnd;
  readonly rows: readonly FactRow[];
  readonly toTarget: readonly FactRow[];
  readonly fromTarget: readonly FactRow[];
  readonly verdict: Verdict;
  /** Facts with at least one good that a measure covers or counts. */
  readonly covered: number;
  readonly denied: number;
}

const covering: ReadonlySet<Verdict> = new Set(['banned', 'capped', 'luxury']);

/** Most reports first. A fact that names two crossings stands at both. */
export function routesOf({ legs, nodes }: FlowMap): Route[] {
  const groups = new Map<string, { gate: string | null; leg: Leg; rows: Map<string, FactRow> }>();
  for (const leg of legs) {
    const gate = leg.kind === 'gate' && leg.from.kind === 'node' ? leg.from.key : null;
    if (gate === null && [leg.from, leg.to].some((end) => end.kind === 'node' && nodes.get(end.key)?.kind === 'gate'))
      continue;
    const key = gate ?? leg.key;
    const group = groups.get(key) ?? { gate, leg, rows: new Map() };
    for (const row of leg.rows) group.rows.set(row.id, row);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { gate, leg, rows: byId }]): Route => {
      const rows = [...byId.values()];
      const found = new Set(rows.flatMap((row) => row.verdicts));
      return {
        key,
        gate,
        from: leg.from,
        to: leg.to,
        rows,
        toTarget: rows.filter((row) => row.direction === 'to-DPRK'),
        fromTarget: rows.filter((row) => row.direction === 'from-DPRK'),
        verdict: verdictsByRank.find((verdict) => found.has(verdict)) ?? 'not-listed',
        covered: rows.filter((row) => row.verdicts.some((verdict) => covering.has(verdict))).length,
        denied: rows.filter((row) => row.modality === 'denied').length,
      };
    })
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}
