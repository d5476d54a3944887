// In: the state of a reading or a trouble. Out: one notice: icon, words, one thing to do.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';

export interface NoticeProps {
  icon: IconName;
  title: string;
  /** `warn` for what needs the reader, else a plain account. */
  tone?: 'plain' | 'warn';
  action?: { word: string; onPress(): void } | undefined;
  children?: ReactNode;
}

/** A line on a ground; never a box over the content, never red. */
export function Notice({ icon, title, tone = 'plain', action, children }: NoticeProps) {
  return (
    <div className={tone === 'warn' ? 'notice warn' : 'notice'}>
      <Icon name={icon} />
      <div>
        <b>{title}</b> {children}{' '}
        {action && (
          <Button className="link" onPress={action.onPress}>
            {action.word}
          </Button>
        )}
      </div>
    </div>
  );
}
