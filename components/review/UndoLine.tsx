// In: what was just done. Out: the line that says it, with the way back.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { Done } from '../live/review.ts';

/** One `role=status` line; empty where nothing was done. */
export function UndoLine({ done, onUndo, onHush }: { done: Done | null; onUndo(op: string): void; onHush(): void }) {
  return (
    <div role="status">
      {done !== null && done.words !== '' && (
        <div className="toast">
          <span>{done.words}</span>
          {done.op !== null && (
            <Button className="link" onPress={() => onUndo(done.op ?? '')}>
              {i18n.t('action.undo')}
            </Button>
          )}
          <Button className="link" onPress={onHush}>
            {i18n.t('action.dismiss')}
          </Button>
        </div>
      )}
    </div>
  );
}
