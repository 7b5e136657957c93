import postcss, { type AtRule } from 'postcss';
import type { Plugin } from 'vite';
import { wordsUsed } from './words-used.ts';

/**
 * Bootstrap Italia's compiled stylesheet, made ours: the rules whose classes the portal never writes are left
 * out (612 kB become a tenth), and the blue of State sites becomes the portal's own colour, because an
 * installation run by a company must not pass for a State site.
 */
export function ownStylesheet(source: string): Plugin {
  return {
    name: 'own-stylesheet',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('bootstrap-italia.min.css')) return null;
      const words = wordsUsed(source);
      for (const word of ['html', 'body']) words.add(word);
      return { code: beneath(withoutUnused(recoloured(code), words)), map: null };
    },
  };
}

const hue = 193;
const saturation = 83;

/** Bootstrap Italia's primary is hsl(210, 100%, L%); its shades keep their place on our scale. */
function recoloured(css: string): string {
  const shade = (lightness: number) =>
    `hsl(${hue}, ${saturation}%, ${Math.round(lightness * 0.62)}%)`;
  return css
    .replace(/hsl\(210, ?100%, ?([\d.]+)%\)/g, (_, lightness: string) => shade(Number(lightness)))
    .replace(/#06c\b|#0066cc\b/gi, shade(40))
    .replace(/rgb\(0, ?([\d.]+), ?([\d.]+)\)/g, (colour, green: string, blue: string) =>
      Math.abs(2 * Number(green) - Number(blue)) < 1 ? shade(Number(blue) / 5.1) : colour,
    )
    .replace(/\b0, ?102, ?204\b/g, '11, 94, 117');
}

/** In a layer of its own, so that any rule of the portal's wins, however long the selector it answers. */
const beneath = (css: string) =>
  `@layer bootstrap-italia{${css.replace(/^\uFEFF/, '').replace(/@charset[^;]*;/, '')}}`;

/** Leaves out each selector that asks for a class the portal never writes, and each rule left with none. */
function withoutUnused(css: string, words: Set<string>): string {
  const sheet = postcss.parse(css);
  const unused = (selector: string) =>
    [...withoutNegations(selector).matchAll(/\.([A-Za-z][\w-]*)/g)].some(
      ([, name]) => !words.has(name ?? ''),
    );
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes/.test((rule.parent as AtRule).name)) return;
    // The portal has a focus ring of its own; theirs is `!important` and follows the mouse by a script.
    const kept = rule.selectors.filter((selector) => !unused(selector) && !/focus/.test(selector));
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}

/** `:not(.collapsed)` asks for the absence of a class, which may well never be written. */
const withoutNegations = (selector: string) => selector.replace(/:not\([^)]*\)/g, '');
