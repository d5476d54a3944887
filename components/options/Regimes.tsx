// In: the regime packs. Out: what each covers, as of when, how much of it was not checked, and whether it counts.
import { i18n } from '#i18n';
import type { RegimePack } from '../../lib/schema/regime.ts';
import { TideSwitch } from '../parts/TideSwitch.tsx';
import { dayWords, figure, packLanguage } from '../words/language.ts';

export interface RegimesProps {
  packs: readonly RegimePack[];
  /** Ids of packs that are switched off. */
  off: readonly string[];
  onOff(off: readonly string[]): void;
}

/** One part a pack: title, authority, dates, counts, links to the instruments, and the pack's own disclaimer. */
export function Regimes({ packs, off, onOff }: RegimesProps) {
  if (packs.length === 0) return <p className="none-here">{i18n.t('options.noRegimes')}</p>;
  return packs.map((pack) => {
    const language = packLanguage();
    const title = pack.title[language] ?? pack.title.en;
    const disclaimer = pack.disclaimer[language] ?? pack.disclaimer.en;
    const unverified = pack.measures.filter((measure) => measure.paragraphConfidence !== 'verified').length;
    return (
      <div key={pack.id} className="regime">
        <TideSwitch
          label={title}
          note={pack.authority}
          isOn={!off.includes(pack.id)}
          onChange={(isOn) => onOff(isOn ? off.filter((id) => id !== pack.id) : [...off, pack.id])}
        />
        <dl className="figures">
          <div>
            <dt className="label">{i18n.t('options.asOf')}</dt>
            <dd>{dayWords(pack.asOf)}</dd>
          </div>
          <div>
            <dt className="label">{i18n.t('options.measures')}</dt>
            <dd>{figure(pack.measures.length)}</dd>
          </div>
          <div>
            <dt className="label">{i18n.t('options.notVerified')}</dt>
            <dd>{figure(unverified)}</dd>
          </div>
        </dl>
        <p className="muted small">{disclaimer}</p>
        <details className="why">
          <summary>{i18n.t('options.instruments', pack.instruments.length)}</summary>
          <ul className="measures">
            {pack.instruments.map((instrument) => (
              <li key={instrument.id}>
                <a href={instrument.url} target="_blank" rel="noreferrer">
                  {instrument.cite}
                </a>{' '}
                <span className="muted">{dayWords(instrument.date)}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    );
  });
}
