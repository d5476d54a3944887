// In: the sample as it was read, and what is kept of it. Out: three steps side by side, and what the tool promises.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PageState } from '../../lib/messages.ts';
import { tellingsOf } from '../../lib/review-tally.ts';
import type { LedgerRecord } from '../../lib/store/records.ts';
import { type Decisions, FactList } from '../panel/FactList.tsx';
import type { FactWork } from '../review/work.ts';
import { Rulings } from '../waybill/Ruling.tsx';
import { wordsLanguage } from '../words/language.ts';
import { attemptWords, problemWords, type Trouble } from '../words/trouble.ts';

export interface WelcomeProps extends Decisions, FactWork {
  /** Null until the background has answered. */
  state: PageState | null;
  kept: ReadonlyMap<string, LedgerRecord>;
  hasTints: boolean;
  trouble: Trouble | null;
  onDismiss(): void;
  onOptions(): void;
  onLedger(): void;
}

/** The steps can be taken in any order; each is complete without the others. */
export function Welcome(props: WelcomeProps) {
  const { state, kept, trouble } = props;
  const facts = state?.facts ?? [];
  const hasKept = [...kept.values()].some((record) => record.type === 'fact' && record.state === 'confirmed');
  return (
    <div className="w" data-tints={props.hasTints ? 'on' : 'off'}>
      <header className="tide-rule">
        <img src="/icon/icon.svg" width="72" height="72" alt="" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <main>
        <div role="alert">
          {trouble !== null && (
            <p className="notice warn">
              <span aria-hidden="true">!</span>
              <span>
                <b>{attemptWords(trouble.attempt)}</b> {problemWords(trouble.problem)}{' '}
                <Button className="link" onPress={props.onDismiss}>
                  {i18n.t('action.dismiss')}
                </Button>
              </span>
            </p>
          )}
        </div>
        <ol className="steps">
          <li>
            <Head no={1} words={i18n.t('welcome.one')} />
            <p>{i18n.t('welcome.oneText')}</p>
            <div className="plate">
              <article data-sample lang={wordsLanguage()}>
                <h3>{i18n.t('welcome.headline')}</h3>
                <p>{i18n.t('welcome.sample')}</p>
              </article>
            </div>
            <p className="foot">
              {i18n.t('welcome.oneFoot')} <kbd>Alt</kbd> <kbd>↓</kbd>
            </p>
          </li>
          <li>
            <Head no={2} words={i18n.t('welcome.two')} />
            <p>{i18n.t('welcome.twoText')}</p>
            <div className="plate">
              {facts.length === 0 ? (
                <p className="muted">{i18n.t('welcome.reading')}</p>
              ) : (
                <Rulings goods={facts.flatMap((fact) => fact.goods)} />
              )}
            </div>
            <p className="foot">{i18n.t('welcome.twoFoot')}</p>
          </li>
          <li>
            <Head no={3} words={i18n.t('welcome.three')} />
            <p>{i18n.t('welcome.threeText')}</p>
            <div className="bills">
              {state !== null && (
                <FactList
                  {...props}
                  tellings={tellingsOf(state, kept)}
                  site=""
                  goToFact={() => null}
                  language={wordsLanguage()}
                  isLocked={false}
                />
              )}
            </div>
            <p className="foot" role="status">
              {hasKept ? i18n.t('welcome.kept') : i18n.t('welcome.threeFoot')}{' '}
              {hasKept && (
                <Button className="link" onPress={props.onLedger}>
                  {i18n.t('options.openLedger')}
                </Button>
              )}
            </p>
          </li>
        </ol>
        <div className="promises">
          <Promised title={i18n.t('welcome.local')} text={i18n.t('welcome.localText')} />
          <Promised title={i18n.t('welcome.sites')} text={i18n.t('welcome.sitesText')} />
          <Promised title={i18n.t('welcome.seen')} text={i18n.t('welcome.seenText')} />
        </div>
        <div className="do">
          <Button className="btn primary" onPress={props.onLedger}>
            {i18n.t('options.openLedger')}
          </Button>
          <Button className="btn" onPress={props.onOptions}>
            {i18n.t('welcome.options')}
          </Button>
        </div>
      </main>
    </div>
  );
}

function Head({ no, words }: { no: number; words: string }) {
  return (
    <h2>
      <b>{no}</b> {words}
    </h2>
  );
}

function Promised({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
