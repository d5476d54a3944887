// In: a word that the reader chose. Out: a rule: always mark it as goods of a heading, or as a place.
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PlaceRef } from '../../lib/core/mention.ts';
import type { HeadingHit } from '../../lib/core/nomenclature.ts';
import { wordId } from '../../lib/core/personal/identity.ts';
import type { PersonalRule } from '../../lib/core/personal/rules.ts';
import type { ReviewLookups } from '../live/lookups.ts';
import { Segment } from '../parts/Segment.tsx';
import { HeadingField, PlaceField, Words } from './Fields.tsx';

interface WordFormProps {
  word: string;
  lookups: ReviewLookups;
  onSave(rule: PersonalRule): void;
  onCancel(): void;
}

/** "Always mark … as …". */
export function WordForm({ word: start, lookups, onSave, onCancel }: WordFormProps) {
  const [word, setWord] = useState(start);
  const [kind, setKind] = useState<'goods' | 'place'>('goods');
  const [heading, setHeading] = useState<HeadingHit | null>(null);
  const [place, setPlace] = useState<PlaceRef | null>(null);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
    box.current?.querySelector<HTMLElement>(start === '' ? 'input' : '[role=combobox]')?.focus();
  }, [start]);
  const plain = word.trim().replace(/\s+/g, ' ');
  const rule = ruleOf(plain, kind, heading, place);
  return (
    <form
      ref={box}
      className="word-form"
      aria-label={i18n.t('word.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (rule) onSave(rule);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2>{i18n.t('word.title')}</h2>
      <Words hint="" label={i18n.t('word.word')} value={word} onChange={setWord} />
      <Segment
        label={i18n.t('word.as')}
        value={kind}
        choices={[
          { value: 'goods', word: i18n.t('word.goods') },
          { value: 'place', word: i18n.t('word.place') },
        ]}
        onChange={(next) => setKind(next)}
      />
      {kind === 'goods' ? (
        <>
          <HeadingField
            label={i18n.t('word.heading')}
            value={heading?.code ?? ''}
            start={plain}
            find={lookups.findHeadings}
            onChange={setHeading}
          />
          {heading !== null && (
            <small className="muted" lang="en">
              {heading.title}
            </small>
          )}
        </>
      ) : (
        <PlaceField
          label={i18n.t('word.whichPlace')}
          text={plain}
          place={place}
          find={lookups.findPlaces}
          onChange={(_, next) => setPlace(next)}
        />
      )}
      <div className="acts">
        <Button className="btn primary" type="submit" isDisabled={rule === null}>
          {i18n.t('word.save')}
        </Button>
        <Button className="btn" onPress={onCancel}>
          {i18n.t('review.cancel')}
        </Button>
      </div>
    </form>
  );
}

function ruleOf(
  word: string,
  kind: 'goods' | 'place',
  heading: HeadingHit | null,
  place: PlaceRef | null,
): PersonalRule | null {
  if (word === '' || word.length > 100) return null;
  const base = { id: wordId(word), at: new Date().toISOString(), list: null, word };
  if (kind === 'goods') return heading && { ...base, kind, name: word, hs: [heading.code] };
  return place && { ...base, kind, place };
}
