// In: whether it is asked for. Out: the keys of review, on a sheet over the page.
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { i18n } from '#i18n';
import { Icon } from '../parts/Icon.tsx';

/** Escape and a press outside close it. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['J', 'K', '↓', '↑'], i18n.t('keys.rows')],
    [['N'], i18n.t('keys.next')],
    [['Enter'], i18n.t('keys.open')],
    [['C'], i18n.t('keys.confirm')],
    [['E'], i18n.t('keys.correct')],
    [['R'], i18n.t('keys.reject')],
    [['U'], i18n.t('keys.reopen')],
    [['Ctrl', 'Z'], i18n.t('keys.undo')],
    [['Ctrl', 'Enter'], i18n.t('keys.save')],
    [['Esc'], i18n.t('keys.cancel')],
    [['F6'], i18n.t('keys.parts')],
    [['?'], i18n.t('keys.help')],
  ];
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Modal className="keys-sheet">
        <Dialog>
          <header>
            <Heading slot="title">{i18n.t('keys.title')}</Heading>
            <Button className="btn quiet icon" aria-label={i18n.t('action.close')} onPress={onClose}>
              <Icon name="cross" />
            </Button>
          </header>
          <dl className="keys">
            {keys.map(([names, what]) => (
              <div key={what}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
