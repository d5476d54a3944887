// In: the reader's word. Out: everything erased, and the account of what is left in every place.
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Trace } from '../live/storage.ts';
import { figure } from '../words/language.ts';

type Step = 'closed' | 'asked' | 'working' | 'failed' | readonly Trace[];

function placeWords(place: Trace['place']): string {
  switch (place) {
    case 'database':
      return i18n.t('erase.database');
    case 'local':
      return i18n.t('erase.local');
    case 'session':
      return i18n.t('erase.session');
    case 'page':
      return i18n.t('erase.page');
    case 'cache':
      return i18n.t('erase.cache');
    case 'sites':
      return i18n.t('erase.sites');
  }
}

/** A word must be typed, since there is no way back. */
export function Erase({ onErase }: { onErase(): Promise<readonly Trace[]> }) {
  const [step, setStep] = useState<Step>('closed');
  const [typed, setTyped] = useState('');
  const word = i18n.t('erase.word');
  const isTyped = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const erase = () => {
    setStep('working');
    setTyped('');
    onErase().then(setStep, () => setStep('failed'));
  };
  return (
    <>
      <div className="line">
        <span>
          {i18n.t('erase.title')}
          <small>{i18n.t('erase.sub')}</small>
        </span>
        <Button className="btn" isDisabled={step === 'working'} onPress={() => setStep('asked')}>
          {i18n.t('erase.open')}
        </Button>
      </div>
      {step === 'asked' && (
        <div className="restore">
          <p>{i18n.t('erase.warning')}</p>
          <TextField className="erase-field" value={typed} onChange={setTyped} autoFocus>
            <Label>{i18n.t('erase.type', [word])}</Label>
            <Input autoComplete="off" />
          </TextField>
          <div className="end">
            <Button className="btn primary" isDisabled={!isTyped} onPress={erase}>
              {i18n.t('erase.do')}
            </Button>
            <Button className="btn" onPress={() => setStep('closed')}>
              {i18n.t('data.cancel')}
            </Button>
          </div>
        </div>
      )}
      <div role="status">
        {typeof step === 'object' && (
          <div className="restore" data-erased={step.every(({ count }) => count === 0)}>
            <p>
              <b>{step.every(({ count }) => count === 0) ? i18n.t('erase.done') : i18n.t('erase.left')}</b>{' '}
              {i18n.t('erase.looked')}
            </p>
            <dl className="traces">
              {step.map(({ place, count }) => (
                <div key={place}>
                  <dt>{placeWords(place)}</dt>
                  <dd>{figure(count)}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
      <div role="alert">{step === 'failed' && <p className="notice warn">{i18n.t('erase.failed')}</p>}</div>
    </>
  );
}
