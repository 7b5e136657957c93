// npm run mutants              takes out each clause of visibility in turn; some seconds each
// npm run mutants -- short     one of each lock, for every change
// npm run mutants -- word      those with the word in their name
await import(new URL('../../tests/mutation/visibility.mjs', import.meta.url).href);
