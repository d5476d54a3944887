// In: how many marks and facts there are. Out: a bar that stays on top and jumps to them.
import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { figure } from '../words/language.ts';

/** Jumps by links, so that they work without script focus tricks; the part on screen is the current one. */
export function JumpBar({ marks, facts, children }: { marks: number; facts: number; children: ReactNode }) {
  const [isAtFacts, setIsAtFacts] = useState(false);
  useEffect(() => {
    const target = document.getElementById('facts');
    if (target === null || typeof IntersectionObserver === 'undefined') return;
    // The upper third of the panel decides which part is being read.
    const observer = new IntersectionObserver(([entry]) => setIsAtFacts(entry?.isIntersecting ?? false), {
      rootMargin: '0px 0px -67% 0px',
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="sechead jump">
      <nav className="seg" aria-label={i18n.t('panel.jumpLabel')}>
        <a href="#marks" aria-current={isAtFacts ? undefined : 'true'}>
          {i18n.t('panel.marks', [figure(marks)])}
        </a>
        <a href="#facts" aria-current={isAtFacts ? 'true' : undefined}>
          {i18n.t('panel.facts', [figure(facts)])}
        </a>
      </nav>
      {children}
    </div>
  );
}
