import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { articleFromText } from '../../lib/core/article.ts';
import { PACKED_FILES, type PackedFile, packedFiles } from '../../scripts/wide.ts';

vi.mock('#i18n', () => ({ i18n: { t: () => 'en' }, loadWords: async () => undefined }));

const paths = await packedFiles();
const pathOf = (url: string) => {
  const file = Object.entries(PACKED_FILES).find(([, name]) => url.endsWith(`/${name}`))?.[0];
  return paths[file as PackedFile];
};

/** The extension's folder; returns names of files as they are asked for. */
function serve(missing: () => string | null = () => null): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    asked.push(name);
    return name === missing() ? new Response(null, { status: 404 }) : new Response(readFileSync(pathOf(url)));
  });
  return asked;
}

/** A fresh background, with nothing read. */
async function freshEngine() {
  vi.resetModules();
  const { createEngine } = await import('../../lib/desk/engine.ts');
  return createEngine([]);
}

afterEach(() => vi.unstubAllGlobals());

const korean = articleFromText('중국 단둥에서 석탄 300톤이 트럭으로 들어왔다.');
const surfaces = ({ mentions }: { mentions: readonly { surface: string }[] }) => mentions.map((one) => one.surface);

it('opens the files for Korean and Chinese at the first text in one of them, once', async () => {
  const asked = serve();
  const engine = await freshEngine();
  const english = articleFromText('Coal went from Nampo (남포) to Dalian.');
  expect(surfaces(await engine.inspect(english, 'marks'))).toEqual(['Coal', 'Nampo', '남포', 'Dalian']);
  expect(asked.sort()).toEqual(['english.bin', 'gazetteer.bin']);
  expect(surfaces(await engine.inspect(korean, 'marks'))).toEqual(['중국', '단둥', '석탄', '300톤']);
  expect(asked.slice(2).sort()).toEqual(['east-names.json', 'korean-klue.json', 'words-ko.json', 'words-zh.json']);
  await engine.inspect(articleFromText('武汉市长江大桥通车。'), 'marks');
  expect(asked).toHaveLength(6);
});

it('says which file is missing, and reads the next text once it is there', async () => {
  let missing: string | null = 'words-zh.json';
  serve(() => missing);
  const engine = await freshEngine();
  await expect(engine.inspect(korean, 'marks')).rejects.toThrow('words-zh.json is missing');
  missing = null;
  expect(surfaces(await engine.inspect(korean, 'marks'))).toContain('단둥');
});
