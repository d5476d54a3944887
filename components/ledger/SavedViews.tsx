// In: the views that the reader named, and the one now shown. Out: a list to go to them, name, rename and remove them.
import { useId, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import type { SavedView } from '../../lib/settings.ts';
import { Icon } from '../parts/Icon.tsx';

export interface SavedViewsProps {
  views: readonly SavedView[];
  /** The address of what is shown now, without #. */
  hash: string;
  onChange(views: readonly SavedView[]): void;
  onGo(hash: string): void;
}

/** A view is its address under a name; the same name again takes the place of the old one. */
export function SavedViews({ views, hash, onChange, onGo }: SavedViewsProps) {
  const [renamed, setRenamed] = useState<string | null>(null);
  const [gone, setGone] = useState<SavedView | null>(null);
  const save = (name: string) => onChange([...views.filter((view) => view.name !== name), { name, hash }]);
  const rename = (view: SavedView, name: string) => {
    onChange(views.flatMap((one) => (one === view ? { ...one, name } : one.name === name ? [] : one)));
    setRenamed(null);
  };
  return (
    <DialogTrigger>
      <Button className="btn">
        <Icon name="bookmark" />
        <span className="word">{i18n.t('see.savedViews')}</span>
      </Button>
      <Popover className="pop" placement="bottom end">
        <Dialog aria-label={i18n.t('see.savedViews')}>
          {({ close }) => (
            <>
              <h2>{i18n.t('see.savedViews')}</h2>
              {views.length === 0 && <p className="muted">{i18n.t('see.noSavedViews')}</p>}
              <ul className="saved">
                {views.map((view) => (
                  <li key={view.name}>
                    {renamed === view.name ? (
                      <NameForm
                        label={i18n.t('see.viewName')}
                        start={view.name}
                        action={i18n.t('see.rename')}
                        onName={(name) => rename(view, name)}
                      />
                    ) : (
                      <>
                        <a
                          href={`#${view.hash}`}
                          aria-current={view.hash === hash ? 'true' : undefined}
                          onClick={(event) => {
                            event.preventDefault();
                            onGo(view.hash);
                            close();
                          }}
                        >
                          {view.name}
                        </a>
                        <Button
                          className="btn quiet icon"
                          aria-label={i18n.t('see.renameView', [view.name])}
                          onPress={() => setRenamed(view.name)}
                        >
                          <Icon name="pencil" />
                        </Button>
                        <Button
                          className="btn quiet icon"
                          aria-label={i18n.t('see.deleteView', [view.name])}
                          onPress={() => {
                            setGone(view);
                            onChange(views.filter((one) => one !== view));
                          }}
                        >
                          <Icon name="bin" />
                        </Button>
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <p role="status" className="small">
                {gone !== null && (
                  <>
                    {i18n.t('see.viewDeleted', [gone.name])}{' '}
                    <Button
                      className="link"
                      onPress={() => {
                        onChange([...views, gone]);
                        setGone(null);
                      }}
                    >
                      {i18n.t('action.undo')}
                    </Button>
                  </>
                )}
              </p>
              <NameForm label={i18n.t('see.nameThis')} start="" action={i18n.t('see.saveView')} onName={save} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function NameForm(props: { label: string; start: string; action: string; onName(name: string): void }) {
  const [name, setName] = useState(props.start);
  const id = useId();
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        props.onName(name.trim());
        setName('');
      }}
    >
      <label htmlFor={id}>{props.label}</label>
      <input id={id} className="field" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      <Button className="btn" type="submit" isDisabled={name.trim() === ''}>
        {props.action}
      </Button>
    </form>
  );
}
