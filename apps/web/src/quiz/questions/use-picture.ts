import { alternativeTextSchema, type Image, pictureLimits } from '@math-app/contracts/quiz';
import { useEffect, useMemo, useState } from 'react';
import { ApiError } from '../../platform/lib/api-client.ts';
import { fieldErrorsOf, messageOf } from '../../platform/lib/messages.ts';
import { deleteImage, putImage } from './questions.queries.ts';

interface PictureErrors {
  file?: string;
  alt?: string;
}

/** The picture of a question while it is edited: nothing is sent before the question is saved. */
export function usePicture(stored: Image | null) {
  const [file, setFile] = useState<File | null>(null);
  const [isRemoved, setIsRemoved] = useState(false);
  const [alt, setAlt] = useState(stored?.alt ?? '');
  const [errors, setErrors] = useState<PictureErrors>({});
  const [sentShare, setSentShare] = useState<number | null>(null);
  const previewUrl = useObjectUrl(file) ?? (isRemoved ? null : (stored?.url ?? null));
  const isShown = previewUrl !== null;

  return {
    alt,
    errors,
    previewUrl,
    /** How much has gone, from 0 to 1, while a file is on its way. */
    sentShare,
    describe: (text: string) => {
      setAlt(text);
      setErrors(({ file: fileError }) => ({ file: fileError }));
    },
    choose: (chosen: File) => {
      setFile(chosen);
      setErrors({});
    },
    remove: () => {
      setFile(null);
      setIsRemoved(true);
      setAlt('');
      setErrors({});
    },
    refuse: (reason: string) => setErrors({ file: reason }),
    /** What this browser cannot show, the server cannot read either. */
    refuseUnreadable: () => {
      if (!file) return;
      setFile(null);
      setErrors({ file: unreadable });
    },
    /** Whether there is anything to complain about before the question is saved. */
    check(): boolean {
      const checked = alternativeTextSchema.safeParse(alt);
      if (!isShown || checked.success) return true;
      setErrors({ alt: checked.error.issues[0]?.message });
      return false;
    },
    /** @throws PictureNotSaved, and shows at the field why */
    async save(questionId: string): Promise<void> {
      try {
        if (!isShown && stored) await deleteImage(questionId);
        if (!isShown || (!file && alt === stored?.alt)) return;
        if (file) setSentShare(0);
        await putImage(questionId, alt, file, (share) => file && setSentShare(share));
      } catch (error) {
        if (isAboutFile(error)) setFile(null);
        setErrors(errorsOf(error));
        throw new PictureNotSaved();
      } finally {
        setSentShare(null);
      }
    },
  };
}

export type PictureEdit = ReturnType<typeof usePicture>;

/** The question is saved, and its picture is not; the field of the picture says why. */
export class PictureNotSaved extends Error {}

function errorsOf(error: unknown): PictureErrors {
  const fields: PictureErrors = fieldErrorsOf(error);
  if (fields.file ?? fields.alt) return fields;
  return { file: codeOf(error) === 'body-too-large' ? tooLarge : messageOf(error) };
}

/** Whether the same file would be refused again. */
function isAboutFile(error: unknown): boolean {
  return ['unreadable-picture', 'picture-too-large', 'body-too-large'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): ApiError['code'] | null {
  return error instanceof ApiError ? error.code : null;
}

const unreadable = 'This is no picture that can be read. Choose a PNG, JPEG or WebP file.';

export const tooLarge = `This file is larger than ${pictureLimits.bytes / 1e6} MB. Choose a smaller one.`;

/** An address for a file that is only on this computer so far. */
function useObjectUrl(file: File | null): string | null {
  const url = useMemo(() => (file ? URL.createObjectURL(file) : null), [file]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
}
