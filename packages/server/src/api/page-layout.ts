import type { Language } from '@staffetta/contract';
import { type Html, html } from '../platform/html.ts';

/** A page as a use case makes it; the frame around it is the same for all. */
export interface Page {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

const words = {
  it: { other: 'English', lang: 'en', footer: 'Questa pagina non chiede né password né dati.' },
  en: {
    other: 'Italiano',
    lang: 'it',
    footer: 'This page asks neither for a password nor for data.',
  },
} as const;

/** The whole of it: no script, no picture, nothing from elsewhere. */
export function wholePage({ language, title, body }: Page): string {
  const { other, lang, footer } = words[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${title} · Staffetta</title>
<link rel="stylesheet" href="/pagine.css">
</head>
<body>
<header><p>Staffetta</p><nav><a href="?l=${lang}" lang="${lang}" hreflang="${lang}">${other}</a></nav></header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`.text;
}

/** Served as a file of its own: the content security policy allows no style in a page. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 "Titillium Web",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#17324d;background:#f2f5f8;overflow-wrap:anywhere}
header,main,footer{max-width:40rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:center}
header p{margin:0;font-weight:700}
main{background:#fff;border-radius:8px;padding:1.25rem 1.25rem 1.75rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
a{color:#004d99}
.tlp{display:inline-block;margin:0 0 1rem;padding:.1rem .5rem;background:#000;font-weight:700;font-family:monospace}
.tlp-green{color:#33ff00}
.tlp-clear{color:#fff}
.about{border-left:4px solid #06c;background:#f2f7fc;margin:0 0 1.25rem;padding:.75rem 1rem}
.about p{margin:.25rem 0}
.now{font-weight:600}
label{display:block;margin:.5rem 0;padding:.25rem 0}
label:has(input[type=radio],input[type=checkbox]){display:flex;align-items:baseline}
.field>label:first-child,legend{font-weight:600}
fieldset{border:0;margin:0 0 1rem;padding:0}
input[type=radio],input[type=checkbox]{flex:none;width:1.25rem;height:1.25rem;position:relative;top:.2rem;margin-right:.5rem}
input[type=text],textarea,select{display:block;width:100%;font:inherit;padding:.6rem;border:1px solid #5c6f82;border-radius:4px;color:inherit;background:#fff}
button{display:block;width:100%;font:inherit;font-weight:600;padding:.85rem 1rem;border:0;border-radius:4px;background:#06c;color:#fff;cursor:pointer}
button.quiet{background:#fff;color:#004d99;border:2px solid #06c}
button:focus-visible,a:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid #ff9900;outline-offset:2px}
form+form{margin-top:1rem}
.small,footer{font-size:.9rem;color:#455a64}
dl{margin:0 0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem}
`.trimStart();
