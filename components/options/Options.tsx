// In: settings, permissions, regime packs. Out: the options; each change is saved at once.
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { RegimePack } from '../../lib/schema/regime.ts';
import type { GazetteerAbout } from '../../lib/wide.ts';
import { Segment } from '../parts/Segment.tsx';
import { TideSwitch } from '../parts/TideSwitch.tsx';
import { attemptWords, problemWords, type Trouble } from '../words/trouble.ts';
import { DataSection, type DataSectionProps } from './DataSection.tsx';
import { MarksSample } from './MarksSample.tsx';
import { Regimes } from './Regimes.tsx';
import { Sites } from './Sites.tsx';

export interface OptionsProps extends DataSectionProps {
  packs: readonly RegimePack[];
  version: string;
  /** What the packed list of places is; null until it is known. */
  gazetteer: GazetteerAbout | null;
  /** True where the browser lets the extension read every site. */
  hasAllSites: boolean;
  wasRefused: boolean;
  trouble: Trouble | null;
  /** The section of own words. */
  words: ReactNode;
  onAllSites(isOn: boolean): void;
  onForgetSite(host: string): void;
}

/** Law, marks, sites, data, about. */
export function Options(props: OptionsProps) {
  const { settings, set, trouble } = props;
  const sections = {
    law: i18n.t('options.law'),
    marks: i18n.t('options.marks'),
    words: i18n.t('rules.title'),
    sites: i18n.t('options.sites'),
    data: i18n.t('options.data'),
    about: i18n.t('options.about'),
  };
  return (
    <div className="o">
      <header className="tide-rule">
        <img src="/icon/icon.svg" width="26" alt="" />
        <h1>{i18n.t('options.title')}</h1>
      </header>
      <nav className="toc" aria-label={i18n.t('options.sections')}>
        {Object.entries(sections).map(([id, word]) => (
          <a key={id} href={`#${id}`}>
            {word}
          </a>
        ))}
      </nav>
      <main>
        <div role="alert">
          {trouble !== null && (
            <p className="notice warn">
              <b>{attemptWords(trouble.attempt)}</b> {problemWords(trouble.problem)}
            </p>
          )}
        </div>
        <Section id="law" title={sections.law} text={i18n.t('options.lawText')}>
          <Regimes packs={props.packs} off={settings.regimesOff} onOff={(off) => set('regimesOff', off)} />
          <div className="line">
            <span>
              {i18n.t('options.judgeBy')}
              <small>{i18n.t('options.judgeBySub')}</small>
            </span>
            <Segment
              label={i18n.t('options.judgeBy')}
              value={settings.judgeBy}
              choices={[
                { value: 'event', word: i18n.t('options.judgeEvent') },
                { value: 'today', word: i18n.t('options.judgeToday') },
              ]}
              onChange={(value) => set('judgeBy', value)}
            />
          </div>
        </Section>
        <Section id="marks" title={sections.marks}>
          <MarksSample depth={settings.paintDepth} tints={settings.tints} />
          <div className="line">
            <span>
              {i18n.t('options.depth')}
              <small>{i18n.t('options.depthSub')}</small>
            </span>
            <Segment
              label={i18n.t('options.depth')}
              value={settings.paintDepth}
              choices={[
                { value: 'covered', word: i18n.t('options.depthCovered') },
                { value: 'goods', word: i18n.t('options.depthGoods') },
                { value: 'all', word: i18n.t('options.depthAll') },
              ]}
              onChange={(value) => set('paintDepth', value)}
            />
          </div>
          <TideSwitch
            label={i18n.t('options.tints')}
            note={i18n.t('options.tintsSub')}
            isOn={settings.tints}
            onChange={(isOn) => set('tints', isOn)}
          />
          <TideSwitch
            label={i18n.t('options.quietInPrivate')}
            note={i18n.t('options.quietInPrivateSub')}
            isOn={settings.quietInPrivate}
            onChange={(isOn) => set('quietInPrivate', isOn)}
          />
          <div className="line">
            <span>{i18n.t('options.look')}</span>
            <Segment
              label={i18n.t('options.look')}
              value={settings.look}
              choices={[
                { value: 'system', word: i18n.t('options.lookSystem') },
                { value: 'light', word: i18n.t('options.lookLight') },
                { value: 'dark', word: i18n.t('options.lookDark') },
              ]}
              onChange={(value) => set('look', value)}
            />
          </div>
          <div className="line">
            <span>
              {i18n.t('options.wordsIn')}
              <small>{i18n.t('options.wordsInSub')}</small>
            </span>
            <Segment
              label={i18n.t('options.wordsIn')}
              value={settings.wordsIn}
              choices={[
                { value: 'auto', word: i18n.t('options.wordsAuto') },
                // Each in its own words: who lost their way in another language must find back.
                { value: 'en', word: 'English' },
                { value: 'ko', word: '한국어' },
                { value: 'zh-CN', word: '简体中文' },
                { value: 'zh-TW', word: '繁體中文' },
              ]}
              onChange={(value) => set('wordsIn', value)}
            />
          </div>
          <TideSwitch
            label={i18n.t('options.letterKeys')}
            note={i18n.t('options.letterKeysSub')}
            isOn={settings.letterKeys}
            onChange={(isOn) => set('letterKeys', isOn)}
          />
        </Section>
        <Section id="words" title={sections.words} text={i18n.t('rules.text')}>
          {props.words}
        </Section>
        <Section id="sites" title={sections.sites}>
          <TideSwitch
            label={i18n.t('options.autoKeep')}
            note={i18n.t('options.autoKeepSub')}
            isOn={settings.autoKeep}
            onChange={(isOn) => set('autoKeep', isOn)}
          />
          <Sites
            rules={settings.siteRules}
            hasAllSites={props.hasAllSites}
            wasRefused={props.wasRefused}
            onAllSites={props.onAllSites}
            onForget={props.onForgetSite}
          />
        </Section>
        <Section id="data" title={sections.data} text={i18n.t('options.dataText')}>
          <DataSection {...props} />
        </Section>
        <Section id="about" title={sections.about}>
          <div className="line">
            <span>
              {i18n.t('welcome.again')}
              <small>{i18n.t('welcome.againSub')}</small>
            </span>
            <a className="btn" href="/welcome.html">
              {i18n.t('welcome.open')}
            </a>
          </div>
          <ul className="about">
            <li>{i18n.t('options.notAdvice')}</li>
            <li>{i18n.t('options.licence')}</li>
            <li>
              {i18n.t('options.geonames')}
              {props.gazetteer !== null &&
                ` ${i18n.t('options.gazetteer', [
                  props.gazetteer.records.toLocaleString(i18n.t('lang')),
                  props.gazetteer.asOf,
                  props.gazetteer.licence,
                ])}`}
            </li>
            <li>
              <a href="/NOTICE.txt" target="_blank" rel="noreferrer">
                {i18n.t('options.notices')}
              </a>
            </li>
            <li className="muted">{i18n.t('options.version', [props.version])}</li>
          </ul>
        </Section>
      </main>
    </div>
  );
}

function Section({ id, title, text, children }: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      <div className="box">{children}</div>
    </section>
  );
}
