// In: a value and what to search in. Out: fields of the correction form: a heading, a place, a choice, words.
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PlaceHit } from '../../lib/core/gazetteer/search.ts';
import type { PlaceRef } from '../../lib/core/mention.ts';
import type { HeadingHit } from '../../lib/core/nomenclature.ts';
import { Icon } from '../parts/Icon.tsx';
import { countryName, figure } from '../words/language.ts';

/** The answers to what was typed last; an answer that comes late is dropped. */
function useFound<T>(query: string, find: (query: string) => Promise<readonly T[]>): readonly T[] {
  const [found, setFound] = useState<readonly T[]>([]);
  useEffect(() => {
    let isLate = false;
    const ask = async () => {
      const next = await find(query);
      if (!isLate) setFound(next);
    };
    const timer = setTimeout(() => void ask(), 120);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [query, find]);
  return found;
}

interface HeadingFieldProps {
  label: string;
  /** HS prefix, empty for none. */
  value: string;
  /** What to search for first: the word of the article. */
  start: string;
  find(query: string): Promise<readonly HeadingHit[]>;
  onChange(heading: HeadingHit | null): void;
}

/** Heading of the Harmonized System by number or by words in any of the three languages. */
export function HeadingField({ label, value, start, find, onChange }: HeadingFieldProps) {
  const [text, setText] = useState(value);
  const found = useFound(text === '' || text === value ? start : text.replace(/ · .*$/, ''), find);
  return (
    <ComboBox
      className="combo"
      items={found.map((hit) => ({ ...hit, id: hit.code }))}
      inputValue={text}
      onInputChange={setText}
      selectedKey={found.some(({ code }) => code === value) ? value : null}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
      onSelectionChange={(key) => {
        const hit = found.find(({ code }) => code === key);
        if (!hit) return;
        setText(hit.code);
        onChange(hit);
      }}
      onBlur={() => {
        // A number that is typed whole needs no list.
        const digits = text.replace(/\D/g, '');
        const hit = found.find(({ code }) => code === digits);
        if (hit && hit.code !== value) onChange(hit);
        setText(hit?.code ?? value);
      }}
    >
      <Label className="label">{label}</Label>
      <div className="combo-box">
        <Input className="field code" />
        <Button className="btn quiet icon" aria-label={i18n.t('review.showList')}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="combo-list" placement="bottom start">
        <ListBox renderEmptyState={() => <p className="none-here">{i18n.t('review.noHeading')}</p>}>
          {(hit: HeadingHit & { id: string }) => (
            <ListBoxItem id={hit.code} textValue={hit.code} className="option">
              <b className="code">{hit.code}</b>
              <span lang="en">
                {hit.title}
                <small lang="en">{hit.chapterTitle}</small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface PlaceFieldProps {
  label: string;
  text: string;
  place: PlaceRef | null;
  find(query: string): Promise<readonly PlaceHit[]>;
  /** A place of the list, or words that no list knows; null for not stated. */
  onChange(text: string, place: PlaceRef | null): void;
}

/** A place: the candidates of its name first, any other by search; coordinates tell namesakes apart. */
export function PlaceField({ label, text: start, place, find, onChange }: PlaceFieldProps) {
  const [text, setText] = useState(place?.name ?? start);
  const found = useFound(text === '' ? start : text, find);
  const keyed = found.map((hit, index) => ({ ...hit, id: `${hit.place.id} ${index}` }));
  return (
    <ComboBox
      className="combo"
      items={keyed}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      onSelectionChange={(key) => {
        const hit = keyed.find(({ id }) => id === key);
        if (!hit) return;
        setText(hit.place.name);
        onChange(start || hit.place.name, hit.place);
      }}
      onBlur={() => {
        if (text.trim() === '') onChange('', null);
        else if (text !== (place?.name ?? start)) onChange(text.trim(), null);
      }}
    >
      <Label className="label">{label}</Label>
      <div className="combo-box">
        <Input className="field" placeholder={i18n.t('slot.notStated')} />
        <Button className="btn quiet icon" aria-label={i18n.t('review.showList')}>
          <Icon name="down" />
        </Button>
      </div>
      {place !== null && <PlaceNote place={place} />}
      <Popover className="combo-list" placement="bottom start">
        <ListBox renderEmptyState={() => <p className="none-here">{i18n.t('review.noPlace')}</p>}>
          {(hit: PlaceHit & { id: string }) => (
            <ListBoxItem id={hit.id} textValue={hit.place.name} className="option place">
              <span>
                <b>{hit.place.name}</b> {whereOf(hit.place)}
                <small>{[whyOf(hit), pointOf(hit.place)].filter((part) => part !== '').join(' · ')}</small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function PlaceNote({ place }: { place: PlaceRef }) {
  return <small className="muted">{[whereOf(place), pointOf(place)].filter((part) => part !== '').join(' · ')}</small>;
}

/** `Jilin, China`. */
export function whereOf({ parent, country, placeKind }: PlaceRef): string {
  const land = country === null || placeKind === 'country' ? '' : countryName(country);
  return [parent, land].filter((part) => part).join(', ');
}

/** `42.86, 130.36`; empty where no point is known. */
function pointOf({ lat, lon }: PlaceRef): string {
  return lat === null || lon === null ? '' : `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
}

function whyOf({ why, population }: PlaceHit): string {
  const people = population > 0 ? i18n.t('review.people', [figure(roundly(population))]) : '';
  const word =
    why === 'listed'
      ? i18n.t('review.whyListed')
      : why === 'name'
        ? i18n.t('review.whyName')
        : i18n.t('review.whyBegins');
  return [word, people].filter((part) => part !== '').join(', ');
}

/** Two figures that count: the list keeps sizes no finer. */
function roundly(population: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(population)) - 1);
  return Math.round(population / unit) * unit;
}

/** A choice of a few. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly (readonly [value: T, word: string])[];
  onChange(value: T): void;
}) {
  const id = useId();
  return (
    <Labelled label={props.label} id={id}>
      <select
        id={id}
        className="field"
        value={props.value}
        onChange={(event) => {
          const next = props.choices.find(([value]) => value === event.target.value);
          if (next) props.onChange(next[0]);
        }}
      >
        {props.choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One line of words, figures or a day. */
export function Words(props: {
  label: string;
  value: string;
  type?: 'text' | 'date';
  isFigure?: boolean;
  /** In place of "not stated" where the field is no slot. */
  hint?: string;
  error?: string | undefined;
  list?: readonly string[];
  onChange(value: string): void;
}) {
  const id = useId();
  return (
    <Labelled label={props.label} id={id} error={props.error}>
      <input
        id={id}
        className="field"
        type={props.type ?? 'text'}
        inputMode={props.isFigure ? 'decimal' : undefined}
        placeholder={props.hint ?? i18n.t('slot.notStated')}
        maxLength={300}
        value={props.value}
        list={props.list ? `${id}-list` : undefined}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={props.error === undefined ? undefined : `${id}-error`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.list && (
        <datalist id={`${id}-list`}>
          {props.list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

function Labelled({
  label,
  id,
  error,
  children,
}: {
  label: string;
  id: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="combo">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error !== undefined && (
        <small className="form-error" id={`${id}-error`}>
          {error}
        </small>
      )}
    </div>
  );
}
