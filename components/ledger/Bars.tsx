// In: a view. Out: the two bars over the table: name, search, export; and what is shown, by which filters.
import type { RefObject } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { i18n } from '#i18n';
import { Icon } from '../parts/Icon.tsx';
import { Rich, slot } from '../parts/Rich.tsx';
import { Segment } from '../parts/Segment.tsx';
import { figure, rangeWords } from '../words/language.ts';
import { valueWord } from './facet-words.ts';
import { countFilters, facetNames, type Query, toggled } from './filters.ts';

export interface BarProps {
  search: string;
  searchBox: RefObject<HTMLInputElement | null>;
  onSearch(search: string): void;
  onExport(): void;
  onOptions(): void;
}

/** The head of the page with the tide rule. */
export function Bar({ search, searchBox, onSearch, onExport, onOptions }: BarProps) {
  return (
    <header className="bar tide-rule">
      <h1 className="brand">
        <img src="/icon/icon.svg" alt="" />
        <span>{i18n.t('ledger.title')}</span>
      </h1>
      <SearchField className="find" aria-label={i18n.t('ledger.search')} value={search} onChange={onSearch}>
        <Icon name="search" />
        <Input ref={searchBox} className="field" placeholder={i18n.t('ledger.searchHint')} />
        {search === '' ? (
          <kbd>/</kbd>
        ) : (
          <Button className="btn quiet icon" aria-label={i18n.t('ledger.clearSearch')}>
            <Icon name="cross" />
          </Button>
        )}
      </SearchField>
      <Button className="btn primary" onPress={onExport}>
        <Icon name="out" />
        {i18n.t('ledger.export')}
      </Button>
      <Button className="btn quiet icon" aria-label={i18n.t('ledger.options')} onPress={onOptions}>
        <Icon name="gear" />
      </Button>
    </header>
  );
}

export interface SubBarProps {
  query: Query;
  names: ReadonlyMap<string, string>;
  shown: number;
  all: number;
  onQuery(query: Query): void;
  onFilters(): void;
}

/** How many are shown of how many, each filter with a way to take it off, and the grouping. */
export function SubBar({ query, names, shown, all, onQuery, onFilters }: SubBarProps) {
  const filters = countFilters(query);
  return (
    <section className="sub" aria-label={i18n.t('ledger.shown')}>
      <Button className="btn only-900" onPress={onFilters}>
        <Icon name="filter" />
        {filters === 0 ? i18n.t('ledger.filters') : i18n.t('ledger.filtersCount', [figure(filters)])}
      </Button>
      <span role="status">
        <Rich text={i18n.t('ledger.count', [slot(0), figure(all)])} parts={[<b key="shown">{figure(shown)}</b>]} />
      </span>
      {query.ticked.state.length === 0 && <span className="tag solid">{i18n.t('ledger.notRejected')}</span>}
      {facetNames.flatMap((facet) =>
        query.ticked[facet].map((value) => (
          <FilterTag
            key={`${facet} ${value}`}
            word={valueWord(facet, value, names)}
            onRemove={() => onQuery(toggled(query, facet, value))}
          />
        )),
      )}
      {(query.from !== '' || query.to !== '') && (
        <FilterTag word={daysWords(query)} onRemove={() => onQuery({ ...query, from: '', to: '' })} />
      )}
      <span className="end">
        <span className="wide-only">{i18n.t('ledger.groupBy')}</span>
        <Segment
          label={i18n.t('ledger.groupBy')}
          value={query.group}
          choices={[
            { value: 'article', word: i18n.t('ledger.groupArticle') },
            { value: 'none', word: i18n.t('ledger.groupNone') },
          ]}
          onChange={(group) => onQuery({ ...query, group })}
        />
      </span>
    </section>
  );
}

function FilterTag({ word, onRemove }: { word: string; onRemove(): void }) {
  return (
    <span className="tag solid">
      {word}
      <Button className="btn quiet icon" aria-label={i18n.t('ledger.removeFilter', [word])} onPress={onRemove}>
        <Icon name="cross" />
      </Button>
    </span>
  );
}

function daysWords({ from, to }: Query): string {
  if (from !== '' && to !== '') return rangeWords(from, to);
  return from === '' ? `– ${rangeWords(to, to)}` : `${rangeWords(from, from)} –`;
}
