// In: a view and what each tick would leave. Out: the rail of filters.
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Found } from '../../lib/views/find.ts';
import { type FacetName, facetNames, orderedValues, type Query, toggled } from '../../lib/views/query.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { figure } from '../words/language.ts';
import { facetWord, valueGlyph, valueWord } from './facet-words.ts';

export interface FilterRailProps {
  query: Query;
  counts: Found['counts'];
  /** Names of crossings by key. */
  names: ReadonlyMap<string, string>;
  onQuery(query: Query): void;
}

/** Facets with many values show this many until asked for more, and then at most the second number: the search finds the rest. */
const shortList = 6;
const longList = 80;

/** Ticking one value shows its rows only; ticking another of the same facet adds its rows. */
export function FilterRail({ query, counts, names, onQuery }: FilterRailProps) {
  return (
    <div className="rail-list">
      {facetNames.map((facet) => (
        <Facet key={facet} facet={facet} query={query} counts={counts[facet]} names={names} onQuery={onQuery} />
      ))}
      <fieldset>
        <legend>{i18n.t('filter.date')}</legend>
        <label className="day">
          <span>{i18n.t('filter.dateFrom')}</span>
          <input
            className="field"
            type="date"
            value={query.from}
            onChange={(event) => onQuery({ ...query, from: event.target.value })}
          />
        </label>
        <label className="day">
          <span>{i18n.t('filter.dateTo')}</span>
          <input
            className="field"
            type="date"
            value={query.to}
            onChange={(event) => onQuery({ ...query, to: event.target.value })}
          />
        </label>
      </fieldset>
    </div>
  );
}

function Facet({
  facet,
  query,
  counts,
  names,
  onQuery,
}: Omit<FilterRailProps, 'counts'> & { facet: FacetName; counts: ReadonlyMap<string, number> }) {
  const [isLong, setIsLong] = useState(false);
  const values = orderedValues(facet, counts);
  if (values.length === 0) return null;
  const ticked = query.ticked[facet];
  const length = isLong ? longList : shortList;
  const shown = values.filter(([value], index) => index < length || ticked.includes(value));
  const more = values.length - shown.length;
  return (
    <fieldset>
      <legend>{facetWord(facet)}</legend>
      {shown.map(([value, count]) => {
        const glyph = valueGlyph(facet, value);
        const word = valueWord(facet, value, names);
        return (
          <label key={value} className={glyph === null ? 'plain' : ''} title={word}>
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={() => onQuery(toggled(query, facet, value))}
            />
            {glyph !== null && <Glyph name={glyph} />}
            <span className="value">{word}</span>
            <span className="n">{figure(count)}</span>
          </label>
        );
      })}
      {(more > 0 || isLong) && (
        <Button className="link" aria-expanded={isLong} onPress={() => setIsLong(!isLong)}>
          {isLong ? i18n.t('ledger.fewerValues') : i18n.t('ledger.moreValues', more)}
        </Button>
      )}
    </fieldset>
  );
}
