// In: the state of the page in front, and what the ledger holds of it. Out: the popup.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { PageState, SiteRule } from '../../lib/messages.ts';
import type { Tally } from '../../lib/review-tally.ts';
import { Notice } from '../parts/Notice.tsx';
import { Segment } from '../parts/Segment.tsx';
import { TideSwitch } from '../parts/TideSwitch.tsx';
import { figure } from '../words/language.ts';
import { attemptWords, problemWords, type Trouble, unreadableWords } from '../words/trouble.ts';
import { Account } from './Account.tsx';

export interface PopupProps {
  state: PageState;
  tally: Tally;
  trouble: Trouble | null;
  /** True where the browser just refused the permission for the site. */
  wasRefused: boolean;
  onRead(): void;
  onQuiet(quiet: boolean): void;
  onRule(rule: SiteRule): void;
  onAllSites(): void;
  onOpenPanel(): void;
  onOpenLedger(): void;
  onOpenPdfReader(): void;
}

/** A short account of the page, the two choices for it, and the ways onward. */
export function Popup(props: PopupProps) {
  const { state, trouble } = props;
  const isUnreadable = state.status === 'unreadable';
  const isUnread = state.status === 'unread';
  return (
    <main className="pop">
      <header className="tide-rule">
        <img src="/icon/icon.svg" alt="" />
        <h1>{isUnreadable ? i18n.t('popup.notHere') : (state.source.title ?? state.host)}</h1>
        <span>{state.source.title === null ? '' : state.host}</span>
      </header>
      {trouble !== null && (
        <div role="alert">
          <Notice
            icon="warn"
            tone="warn"
            title={attemptWords(trouble.attempt)}
            action={trouble.retry === null ? undefined : { word: i18n.t('action.retry'), onPress: trouble.retry }}
          >
            {problemWords(trouble.problem)}
          </Notice>
        </div>
      )}
      {state.private && (
        <Notice icon="lock" title={i18n.t('notice.privateTitle')}>
          {i18n.t('notice.privateText')}
        </Notice>
      )}
      <div role="status">
        {state.status === 'reading' && (
          <Notice icon="time" title={i18n.t('notice.readingTitle')}>
            {state.progress.of > 0 &&
              i18n.t('notice.readingText', [String(state.progress.read), String(state.progress.of)])}
          </Notice>
        )}
      </div>
      {isUnreadable && (
        <div className="say">
          <p>{unreadableWords(state.reason)}</p>
        </div>
      )}
      {isUnread && (
        <div className="say">
          <h2>{i18n.t('popup.readHeading')}</h2>
          <p>{i18n.t('notice.unreadText')}</p>
        </div>
      )}
      {!isUnreadable && !isUnread && <Reading {...props} />}
      {!isUnreadable && state.host !== '' && <SiteRuleLine {...props} />}
      <div className="do">
        {state.reason === 'pdf' ? (
          <Button className="btn primary" onPress={props.onOpenPdfReader}>
            {i18n.t('reader.open')}
          </Button>
        ) : isUnread ? (
          <Button className="btn primary" onPress={props.onRead}>
            {i18n.t('notice.readOnce')}
          </Button>
        ) : (
          <Button className={isUnreadable ? 'btn' : 'btn primary'} onPress={props.onOpenPanel}>
            {i18n.t('popup.openPanel')}
          </Button>
        )}
        <Button className="btn" onPress={props.onOpenLedger}>
          {i18n.t('popup.ledger')}
        </Button>
      </div>
    </main>
  );
}

function Reading({ state, tally, onQuiet }: PopupProps) {
  return (
    <>
      <Account marks={state.marks} />
      <div className="line">
        <span>
          {i18n.t('popup.entries', tally.entries, [figure(tally.entries)])}
          {tally.entries > 0 && (
            <small>
              {i18n.t('popup.entriesSub', [
                figure(tally.facts),
                figure(tally.practices),
                figure(tally.kept),
                figure(tally.toReview),
              ])}
            </small>
          )}
        </span>
        {tally.toReview > 0 && <span className="tag">{i18n.t('popup.unreviewed', [figure(tally.toReview)])}</span>}
      </div>
      <TideSwitch
        label={i18n.t('popup.quiet')}
        note={i18n.t('popup.quietSub')}
        isOn={state.quiet}
        isDisabled={state.private}
        onChange={onQuiet}
      />
    </>
  );
}

function SiteRuleLine({ state, wasRefused, onRule, onAllSites }: PopupProps) {
  const notes: Record<SiteRule, string> = {
    ask: i18n.t('popup.askNote'),
    always: i18n.t('popup.alwaysNote'),
    never: i18n.t('popup.neverNote'),
  };
  return (
    <div className="rule">
      <div className="line">
        <span id="site">{i18n.t('popup.site')}</span>
        <Segment
          label={i18n.t('popup.site')}
          value={state.siteRule}
          choices={[
            { value: 'ask', word: i18n.t('popup.ask') },
            { value: 'always', word: i18n.t('popup.always'), isDisabled: state.private },
            { value: 'never', word: i18n.t('popup.never') },
          ]}
          onChange={onRule}
        />
      </div>
      <p role="status">{wasRefused ? i18n.t('popup.refused') : notes[state.siteRule]}</p>
      <p>
        <Button className="link" onPress={onAllSites}>
          {i18n.t('popup.allSites')}
        </Button>{' '}
        {i18n.t('popup.allSitesNote')}
      </p>
    </div>
  );
}
