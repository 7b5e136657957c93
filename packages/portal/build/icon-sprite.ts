import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { wordsUsed } from './words-used.ts';

const name = 'virtual:icons';
const resolved = `\0${name}`;
const icons = createRequire(import.meta.url).resolve('bootstrap-italia/dist/svg/sprites.svg');

/** One small file with the icons of Bootstrap Italia that the portal names; its address is `virtual:icons`. */
export function iconSprite(source: string): Plugin {
  let serving = false;
  return {
    name: 'icon-sprite',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      if (serving) return `export { default } from ${JSON.stringify(`${icons}?url`)};`;
      const words = wordsUsed(source);
      const symbols = [
        ...readFileSync(icons, 'utf8').matchAll(/<symbol id="([\w-]+)".*?<\/symbol>/gs),
      ]
        .filter(([, icon]) => words.has(icon ?? ''))
        .map(([symbol]) => symbol);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
      const file = this.emitFile({ type: 'asset', name: 'icons.svg', source: svg });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
