import {
  type FileRef,
  operations,
  type Problem,
  ProblemError,
  UnreachableError,
  urlOf,
} from '@staffetta/contract';
import { language } from '../i18n/index.ts';

/** Uploads one file as it is. `fetch` does not tell how far an upload has come, so this is the older way. */
export function sendFile(file: File, progress: (part: number) => void): Promise<FileRef> {
  const mediaType = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(file.type) ? file.type : undefined;
  const query = { name: file.name.slice(-255), ...(mediaType && { mediaType }) };
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf('', operations.files.upload, { query } as never));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('accept-language', language());
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as FileRef);
      else reject(refusal(request));
    };
    request.onerror = () => reject(new UnreachableError('the upload broke off'));
    request.send(file);
  });
}

function refusal(request: XMLHttpRequest): Error {
  try {
    return new ProblemError(JSON.parse(request.responseText) as Problem);
  } catch {
    return new UnreachableError(`the upload was answered ${request.status}`);
  }
}
