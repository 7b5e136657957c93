/**
 * The closed list of domain errors: the code is the contract, the sentence is for people.
 * One table (server: platform/http/problems.ts) maps each code to an HTTP status; nothing else does.
 * Each sentence says what happened and what to do next, Italian first.
 */
export const errors = {
  not_found: {
    status: 404,
    it: 'Non esiste, oppure non è visibile alla sua organizzazione. Controlli l’indirizzo o torni alla scrivania.',
    en: 'It does not exist, or your organisation may not see it. Check the address or go back to the desk.',
  },
  not_signed_in: {
    status: 401,
    it: 'Occorre accedere. Acceda e ripeta l’operazione.',
    en: 'You need to sign in. Sign in and try again.',
  },
  wrong_credentials: {
    status: 401,
    it: 'Indirizzo, password o codice non corretti. Riprovi, oppure chieda un nuovo collegamento al suo amministratore.',
    en: 'Address, password or code is wrong. Try again, or ask your administrator for a new link.',
  },
  second_factor_needed: {
    status: 403,
    it: 'Serve un secondo fattore (passkey o codice). Lo registri nelle impostazioni e ripeta.',
    en: 'A second factor (passkey or code) is needed. Set it up in the settings and try again.',
  },
  sign_in_again: {
    status: 403,
    it: 'Per questa operazione confermi di nuovo la sua identità.',
    en: 'Confirm your identity again for this operation.',
  },
  not_allowed: {
    status: 403,
    it: 'Il suo ruolo non permette questa operazione. Chieda all’amministratore della sua organizzazione.',
    en: 'Your role does not allow this. Ask your organisation’s administrator.',
  },
  portal_needed: {
    status: 403,
    it: 'Questa operazione si fa dal portale, dopo l’accesso: una chiave per programmi non basta.',
    en: 'This is done in the portal, after signing in: a key for programs is not enough.',
  },
  marking_forbids: {
    status: 403,
    it: 'L’etichetta TLP o la regola di inoltro di chi ha scritto non lo permette. Chieda il permesso a chi ha originato l’informazione.',
    en: 'The TLP label or the originator’s relay policy does not allow it. Ask the originator for permission.',
  },
  agreement_forbids: {
    status: 403,
    it: 'Il protocollo d’intesa non lo permette. Controlli clausole e scadenza del protocollo.',
    en: 'The agreement does not allow it. Check the agreement’s clauses and term.',
  },
  agreement_incomplete: {
    status: 409,
    it: 'Il protocollo non è ancora completo: si firma quando non manca più niente. L’elenco dice che cosa manca e a chi tocca.',
    en: 'The agreement is not complete yet: it is signed when nothing is missing. The list says what is missing and who has to add it.',
  },
  sender_unverified: {
    status: 409,
    it: 'Il dominio da cui inviare non ha superato il controllo: le e-mail partirebbero da un altro indirizzo. Lo sistemi alla pagina «Mittente», oppure confermi di inviare lo stesso.',
    en: 'The domain to send from has not passed its check: the mails would leave from another address. Mend it on the page “Sender”, or confirm that you send all the same.',
  },
  forwarding_suspended: {
    status: 409,
    it: 'L’inoltro di questa informazione è sospeso. Riprovi più avanti.',
    en: 'Forwarding of this information is suspended. Try again later.',
  },
  second_person_needed: {
    status: 403,
    it: 'Deve approvare una seconda persona: chi ha scritto non può approvare da sé.',
    en: 'A second person must approve: the author cannot approve alone.',
  },
  wrong_state: {
    status: 409,
    it: 'Lo stato attuale non permette questo passo. Ricarichi la pagina per vedere che cosa è cambiato.',
    en: 'The current state does not allow this step. Reload the page to see what changed.',
  },
  version_conflict: {
    status: 412,
    it: 'Nel frattempo qualcuno ha modificato questo dato. Guardi che cosa è cambiato e ripeta la modifica.',
    en: 'Somebody changed this in the meantime. See what changed and make your change again.',
  },
  version_missing: {
    status: 428,
    it: 'Manca la versione letta (If-Match). Rilegga il dato e ripeta.',
    en: 'The version you read (If-Match) is missing. Read the record again and repeat.',
  },
  invalid_input: {
    status: 400,
    it: 'Alcuni dati non vanno bene. Corregga i campi indicati e ripeta.',
    en: 'Some data is not valid. Correct the fields shown and try again.',
  },
  idempotency_key_missing: {
    status: 400,
    it: 'Manca l’intestazione Idempotency-Key. Ne mandi una nuova per ogni operazione, la stessa se ripete.',
    en: 'The Idempotency-Key header is missing. Send a new one for each operation, the same one to repeat it.',
  },
  idempotency_key_reused: {
    status: 422,
    it: 'La stessa Idempotency-Key è già servita per un’altra richiesta. Ne usi una nuova.',
    en: 'The same Idempotency-Key was used for another request. Use a new one.',
  },
  cursor_invalid: {
    status: 400,
    it: 'Il segnalibro della pagina non è valido o non è suo. Riparta dall’inizio dell’elenco.',
    en: 'The page cursor is not valid or not yours. Start again from the beginning of the list.',
  },
  link_invalid: {
    status: 410,
    it: 'Il collegamento non è valido, è scaduto o è già stato usato. Ne chieda uno nuovo.',
    en: 'The link is not valid, has expired or was already used. Ask for a new one.',
  },
  already_exists: {
    status: 409,
    it: 'Esiste già. Apra quello esistente invece di crearne un altro.',
    en: 'It exists already. Open the existing one instead of creating another.',
  },
  too_large: {
    status: 413,
    it: 'È troppo grande. Riduca la dimensione o divida il contenuto.',
    en: 'It is too large. Make it smaller or split it.',
  },
  unsupported_type: {
    status: 415,
    it: 'Tipo di contenuto non accettato. Usi uno di quelli indicati nella documentazione.',
    en: 'Content type not accepted. Use one of those in the documentation.',
  },
  holds_card_numbers: {
    status: 422,
    it: 'Il file contiene numeri di carta di pagamento e non è stato accettato. Lo consegni fuori dal sistema.',
    en: 'The file holds payment card numbers and was not accepted. Hand it over outside the system.',
  },
  too_many_requests: {
    status: 429,
    it: 'Troppe richieste. Aspetti un momento e riprovi.',
    en: 'Too many requests. Wait a moment and try again.',
  },
  storage_full: {
    status: 507,
    it: 'Sul server non c’è più spazio. Niente è rimasto a metà: avvisi chi gestisce l’installazione e riprovi più tardi.',
    en: 'The server has no space left. Nothing was left half done: tell whoever runs the installation, and try again later.',
  },
  unavailable: {
    status: 503,
    it: 'Il servizio non è pronto. Riprovi fra poco: niente di quanto confermato è andato perso.',
    en: 'The service is not ready. Try again shortly: nothing acknowledged was lost.',
  },
  internal: {
    status: 500,
    it: 'Errore interno. L’operazione non è stata eseguita; riprovi e, se si ripete, indichi il numero all’assistenza.',
    en: 'Internal error. The operation was not carried out; try again and, if it repeats, give the number to support.',
  },
} as const satisfies Record<string, { status: number; it: string; en: string }>;

/** A code of the closed list. */
export type ErrorCode = keyof typeof errors;
