// In: a fact. Out: its slots as boxes of a form; an empty box says "not stated" and is never hidden.
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Fact, SlotDate, SlotGood, SlotPlace, SlotQuantity } from '../../lib/core/fact.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { isOwnScript } from '../words/language.ts';
import {
  addsWords,
  dateWords,
  kindWord,
  modalityWord,
  placeDetail,
  placeWords,
  quantityWords,
} from '../words/slots.ts';
import { verdictGlyph, verdictWord } from '../words/verdict.ts';

/** The boxes of a fact, goods first. Quote and ruling stand below, see Waybill. */
export function FactSlots({ fact, language }: { fact: Fact; language: string | null }) {
  return (
    <div className="slots">
      <Slot label={i18n.t('slot.goods')} wide>
        {fact.goods.length > 0 && <GoodsList goods={fact.goods} language={language} />}
      </Slot>
      <Route fact={fact} language={language} />
      <Slot label={i18n.t('slot.quantity')}>
        {fact.quantity !== null && <QuantityValue quantity={fact.quantity} language={language} />}
        {fact.derived.map((quantity) => (
          <QuantityValue
            key={`${quantity.start} ${quantity.text} ${quantity.value}`}
            quantity={quantity}
            language={language}
          />
        ))}
      </Slot>
      <Slot label={i18n.t('slot.when')}>
        {fact.when !== null && <DateValue date={fact.when} language={language} />}
      </Slot>
      <Slot label={i18n.t('slot.saidBy')}>
        {fact.saidBy ? (
          <span lang={lang(language)}>{fact.saidBy.text}</span>
        ) : (
          <span className="muted">{i18n.t('drawer.writer')}</span>
        )}
      </Slot>
      <Slot label={i18n.t('slot.firmly')}>
        {modalityWord(fact.modality)}
        {fact.kind !== 'movement' && <span className="muted"> · {kindWord(fact.kind)}</span>}
      </Slot>
      <Slot label={i18n.t('slot.means')} wide={fact.actor === null}>
        {fact.means && <span lang={lang(language)}>{fact.means.text}</span>}
      </Slot>
      {fact.actor !== null && (
        <Slot label={i18n.t('slot.actor')}>
          <span lang={lang(language)}>{fact.actor.text}</span>
        </Slot>
      )}
    </div>
  );
}

/** One box: a small label over the words. Without children it reads "not stated". */
export function Slot({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const isEmpty = [children].flat(9).every((child) => child === null || child === false || child === undefined);
  return (
    <dl className={`slot${wide ? ' wide' : ''}${isEmpty ? ' missing' : ''}`}>
      <dt className="label">{label}</dt>
      <dd className="val">{isEmpty ? i18n.t('slot.notStated') : children}</dd>
    </dl>
  );
}

/** Goods with glyph, the article's word, the plain name where it differs, and the heading. */
export function GoodsList({ goods, language }: { goods: readonly SlotGood[]; language: string | null }) {
  return (
    <ul className="goods">
      {goods.map((good) => (
        <li key={`${good.start} ${good.text}`}>
          <Glyph name={verdictGlyph(good.assessment.verdict)} />
          <span>
            <span className={good.assessment.verdict === 'not-listed' ? '' : 'strong'} lang={lang(language)}>
              {good.text}
            </span>
            {addsWords(good.text, good.name) && !isForm(good.text, good.name) && !isOwnScript(good.text) && (
              <span className="muted"> {good.name}</span>
            )}
            <span className="vh"> {verdictWord(good.assessment.verdict)}</span>
          </span>
          {good.hs.length > 0 ? (
            <span className="code">
              <span className="vh">HS </span>
              {good.hs.join(' / ')}
            </span>
          ) : (
            <span className="code" />
          )}
        </li>
      ))}
    </ul>
  );
}

/** True where one is only the singular or plural of the other. */
function isForm(text: string, name: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/(es|s)$/, '');
  return plain(text) === plain(name);
}

function Route({ fact, language }: { fact: Fact; language: string | null }) {
  return (
    <div className="slot wide leg">
      <Leg label={i18n.t('slot.from')} places={fact.from ? [fact.from] : []} language={language} />
      <Icon name="to" />
      <Leg label={i18n.t('slot.via')} places={fact.via} language={language} />
      <Icon name="to" />
      <Leg label={i18n.t('slot.to')} places={fact.to ? [fact.to] : []} language={language} />
    </div>
  );
}

function Leg({ label, places, language }: { label: string; places: readonly SlotPlace[]; language: string | null }) {
  return (
    <dl className={places.length === 0 ? 'missing' : ''}>
      <dt className="label">{label}</dt>
      {places.length === 0 && <dd className="val">{i18n.t('slot.notStated')}</dd>}
      {places.map((slot) => (
        <dd className="val" key={`${slot.start} ${slot.text}`}>
          <span lang={slot.place === null ? lang(language) : undefined}>{placeWords(slot)}</span>
          <span className="detail">{placeDetail(slot)}</span>
        </dd>
      ))}
    </dl>
  );
}

/** A quantity with its bound, the article's words where they say it otherwise, and "derived" where it was worked out. */
export function QuantityValue({ quantity, language }: { quantity: SlotQuantity; language: string | null }) {
  const words = quantityWords(quantity);
  return (
    <span className="line">
      {words}
      {addsWords(quantity.text, words) && <Original text={quantity.text} language={language} />}
      {quantity.derived && (
        <span className="tag" title={i18n.t('slot.derivedNote')}>
          {i18n.t('slot.derived')}
        </span>
      )}
    </span>
  );
}

/** A day or range in the reader's form, with the article's words where they say it otherwise. */
export function DateValue({ date, language }: { date: SlotDate; language: string | null }) {
  const words = dateWords(date);
  return (
    <span className="line">
      {words}
      {addsWords(date.text, words) && <Original text={date.text} language={language} />}
    </span>
  );
}

function Original({ text, language }: { text: string; language: string | null }) {
  return (
    <span className="muted" lang={lang(language)}>
      {i18n.t('slot.original', [text])}
    </span>
  );
}

/** `lang` of page text; nothing where the page states none. */
function lang(language: string | null): string | undefined {
  return language ?? undefined;
}
