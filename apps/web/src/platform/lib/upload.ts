import type { z } from 'zod';
import { ApiError } from './api-client.ts';

/**
 * Uploads a form with a file and reports the progress, which `fetch` can't.
 *
 * @param onProgress receives the share that was sent, from 0 to 1
 * @throws ApiError
 */
export function upload<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  form: FormData,
  onProgress: (share: number) => void,
  method: 'POST' | 'PUT' = 'POST',
): Promise<z.infer<Schema>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new ApiError(null)));
    request.addEventListener('load', () => {
      const body = parse(request.responseText);
      if (request.status < 300) return resolve(schema.parse(body));
      return reject(ApiError.of(body, request.getResponseHeader('Retry-After')));
    });
    request.open(method, `/api${path}`);
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
