// In: a query. Out: the two bars over the views: name, views, search, export; and what is shown, by which filters.
import type { ReactNode, RefObject } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { i18n } from '#i18n';
import { toHash } from '../../lib/address.ts';
import { countFilters, facetNames, type Query, toggled, type ViewName, viewNames } from '../../lib/views/query.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Rich, slot } from '../parts/Rich.tsx';
import { figure, rangeWords } from '../words/language.ts';
import { valueWord } from './facet-words.ts';

export interface BarProps {
  query: Query;
  searchBox: RefObject<HTMLInputElement | null>;
  onSearch(search: string): void;
  onExport(): void;
  onOptions(): void;
}

/** The head of the page with the tide rule. */
export function Bar({ query, searchBox, onSearch, onExport, onOptions }: BarProps) {
  const { search } = query;
  return (
    <header className="bar tide-rule">
      <h1 className="brand">
        <img src="/icon/icon.svg" alt="" />
        <span>{i18n.t('ledger.title')}</span>
      </h1>
      <nav className="seg views" aria-label={i18n.t('see.views')}>
        {viewNames.map((view) => (
          <a
            key={view}
            href={`#${toHash({ ...query, view, open: '' })}`}
            aria-current={view === query.view ? 'page' : undefined}
            title={viewWord(view)}
          >
            <Icon name={viewIcons[view]} />
            <span className="word">{viewWord(view)}</span>
          </a>
        ))}
      </nav>
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

const viewIcons: Record<ViewName, IconName> = {
  table: 'table',
  map: 'map',
  timeline: 'time',
  matrix: 'grid',
  crossings: 'house',
  accounts: 'fork',
};

/** Name of a view. */
export function viewWord(view: ViewName): string {
  switch (view) {
    case 'table':
      return i18n.t('see.table');
    case 'map':
      return i18n.t('see.map');
    case 'timeline':
      return i18n.t('see.timeline');
    case 'matrix':
      return i18n.t('see.matrix');
    case 'crossings':
      return i18n.t('see.crossings');
    case 'accounts':
      return i18n.t('see.accounts');
  }
}

export interface SubBarProps {
  query: Query;
  names: ReadonlyMap<string, string>;
  shown: number;
  all: number;
  /** What the view itself can be asked for, at the end of the bar. */
  children: ReactNode;
  onQuery(query: Query): void;
  onFilters(): void;
}

/** How many are shown of how many, each filter with a way to take it off, and what the view can be asked for. */
export function SubBar({ query, names, shown, all, children, onQuery, onFilters }: SubBarProps) {
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
      <span className="end">{children}</span>
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
