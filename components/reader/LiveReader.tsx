// In: a file that the reader opens or drops. Out: its text on this page, read as any page is, with marks, cards and facts.
import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Statement } from '../../lib/messages.ts';
import { Guide } from '../../lib/page/guide.ts';
import { Visit } from '../../lib/page/visit.ts';
import { world } from '../../lib/page/world.ts';
import { addressOfFile, fileNameIn } from '../../lib/pdf/address.ts';
import { PdfError } from '../../lib/pdf/limits.ts';
import { paragraphsOf } from '../../lib/pdf/paragraphs.ts';
import { tints } from '../../lib/settings.ts';
import { openPanel } from '../live/open.ts';
import { useSetting } from '../live/setting.ts';
import { type OpenFile, Reader, type ReaderState } from './Reader.tsx';

interface Told {
  readonly address: string;
  readonly said: readonly Statement[];
}

/** The PDF reader, connected. pdf.js is loaded with the first file. */
export function LiveReader() {
  const [state, setState] = useState<ReaderState>({ step: 'choose', trouble: null });
  const [told, setTold] = useState<Told | null>(null);
  const [hasTints] = useSetting(tints);
  const stopper = useRef<AbortController | null>(null);
  const answer = useRef<((password: string | null) => void) | null>(null);
  const windowId = useWindowId();

  const open = useCallback(async (given: File) => {
    stopper.current?.abort();
    const mine = new AbortController();
    stopper.current = mine;
    setTold(null);
    const { name } = given;
    setState({ step: 'opening', name, read: 0, of: 0 });
    try {
      const bytes = new Uint8Array(await given.arrayBuffer());
      const address = await addressOfFile(bytes);
      const { openPdf } = await import('../../lib/pdf/open.ts');
      const pdf = await openPdf(bytes, {
        signal: mine.signal,
        onPage: (read, of) => read % 10 === 0 && setState({ step: 'opening', name, read, of }),
        password: (isAgain) =>
          new Promise((resolve) => {
            answer.current = resolve;
            setState({ step: 'locked', name, isAgain });
          }),
      });
      const text = paragraphsOf(pdf.pages);
      const title = pdf.title ?? text.paragraphs.find((one) => one.isHeading)?.text ?? name;
      const file: OpenFile = { name, title, author: pdf.author, pages: pdf.of, text };
      document.title = title;
      setState({ step: 'open', file });
      const said: Statement[] = [
        ['title', title],
        ['og:site_name', name],
      ];
      setTold({ address, said: pdf.author === null ? said : [...said, ['author', pdf.author]] });
    } catch (error) {
      if (stopper.current !== mine) return;
      if (!(error instanceof PdfError)) console.error(error);
      setState({ step: 'choose', trouble: error instanceof PdfError ? error.trouble : 'damaged' });
    }
  }, []);

  // The text stands in the document by now.
  useEffect(() => {
    if (told === null) return;
    const visit = new Visit({ address: () => told.address, statements: () => told.said });
    world.visit = visit;
    world.guide = new Guide(visit);
    visit.start();
    return () => visit.stop();
  }, [told]);

  return (
    <div data-tints={hasTints ? 'on' : 'off'}>
      <Reader
        state={state}
        wanted={fileNameIn(location.hash)}
        onFile={(file) => void open(file)}
        onPassword={(password) => {
          if (state.step === 'locked') setState({ step: 'opening', name: state.name, read: 0, of: 0 });
          answer.current?.(password);
        }}
        onStop={() => {
          answer.current?.(null);
          stopper.current?.abort();
        }}
        onPanel={() => windowId !== null && void openPanel(windowId)}
      />
    </div>
  );
}

/** Window of this page: known before the click that opens the panel, which may not wait. */
function useWindowId(): number | null {
  const [id, setId] = useState<number | null>(null);
  useEffect(() => {
    void browser.windows.getCurrent().then((window) => setId(window.id ?? null));
  }, []);
  return id;
}
