// In: the filters. Out: a sheet at the side for windows too narrow for the rail.
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { i18n } from '#i18n';
import { Icon } from '../parts/Icon.tsx';

/** Modal, since it covers the table; Escape and a press outside close it. */
export function RailSheet({ isOpen, onClose, children }: { isOpen: boolean; onClose(): void; children: ReactNode }) {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Modal className="rail-sheet">
        <Dialog className="rail">
          <header>
            <Heading slot="title">{i18n.t('ledger.filters')}</Heading>
            <Button className="btn quiet icon" aria-label={i18n.t('action.close')} onPress={onClose}>
              <Icon name="cross" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
