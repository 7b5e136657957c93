/** Whether an address names this very machine: what goes there crosses no network. */
export const isLoopback = ({ hostname }: URL): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
