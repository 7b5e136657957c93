/** What is wrong with a file of this computer. */
export const file = {
  'file.missing': 'Il file «{{file}}» non esiste.',
  'file.denied': 'Il file «{{file}}» non si può leggere: manca il permesso.',
  'file.notWritten': 'Il file «{{file}}» non si può scrivere ({{reason}}).',
  'file.writeDenied': 'Il file «{{file}}» non si può scrivere: manca il permesso.',
  'file.noFolder': 'La cartella del file «{{file}}» non esiste.',
  'file.unusable': 'Il file «{{file}}» non si può leggere o scrivere ({{reason}}).',
  'file.folder': '«{{file}}» è una cartella, serve un file.',
  'file.other': 'Il file «{{file}}» non si può leggere ({{reason}}).',
  'file.exists': 'Il file «{{file}}» esiste già. Con --force viene sostituito.',
  'file.tooLong': 'Il file «{{file}}» è troppo grande.',
  'file.notText': 'Il file «{{file}}» non è un testo UTF-8.',
};
