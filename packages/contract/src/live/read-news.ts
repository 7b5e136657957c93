import { type ClientOptions, urlOf } from '../client.ts';
import type { News } from './news.ts';
import { stream } from './stream.ts';

/**
 * Reads the event stream outside a browser (command line, tests): yields each `News` until the server ends
 * the stream or `signal` aborts. Throws when the server refuses; does not connect again.
 */
export async function* readNews(options: ClientOptions): AsyncGenerator<News, void> {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  const response = await (options.fetch ?? fetch)(urlOf(options.origin, stream), {
    headers,
    ...(options.signal && { signal: options.signal }),
  });
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`);
  for await (const event of events(response.body)) {
    if (event.name === 'end') return;
    if (event.name === 'news') yield JSON.parse(event.data) as News;
  }
}

/** Events of a `text/event-stream` (WHATWG HTML, section 9.2.6), as far as this server writes them. */
async function* events(body: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n');
      yield { name: field('event'), data: field('data') };
    }
  }
}
