/** What is wrong with a command as it was written. */
export const usage = {
  'usage.unknownCommand': 'Il comando «{{what}}» non esiste.',
  'usage.unknownOption': 'L’opzione «{{what}}» non esiste.',
  'usage.missingArgument': 'Manca l’argomento «{{what}}».',
  'usage.missingOption': 'Manca l’opzione obbligatoria «{{what}}».',
  'usage.missingValue': 'Manca il valore dell’opzione «{{what}}».',
  'usage.excessArguments': 'Ci sono più argomenti di quelli previsti.',
  'usage.badValue': 'Il valore di «{{what}}» non è valido.',
  'usage.other': 'Il comando non è scritto bene: {{what}}',
  'usage.badLanguage': 'La lingua è «it» oppure «en», non «{{what}}».',
  'usage.badKey':
    'La chiave attesa si indica con la sua impronta (64 cifre esadecimali) o per intero (43 caratteri): «{{what}}» non è né l’una né l’altra.',
  'usage.didYouMean': 'Forse «{{what}}»?',
  'usage.seeHelp': 'Per l’aiuto: {{command}} --help',
  'usage.notAChoice': '«{{option}}» è una fra: {{choices}}; non «{{value}}».',
  'usage.oneInput': 'L’ingresso standard «-» si può indicare una volta sola.',
  'usage.notANumber': '«{{option}}» vuole un numero, non «{{value}}».',
  'usage.inputNotJson': '«{{file}}» non contiene un oggetto JSON.',
};
