import { alternativeTextSchema, type Picture, pictureLimits } from '@math-app/contracts/quiz';
import { useEffect, useMemo, useState } from 'react';
import { ApiError } from '../../platform/lib/api-client.ts';
import { fieldErrorsOf, messageOf } from '../../platform/lib/messages.ts';
import { quizMessages } from '../messages.ts';
import { deletePicture, savePicture } from './questions.queries.ts';

interface PictureErrors {
  file?: string;
  alt?: string;
}

/** The picture of a question being edited. Nothing is uploaded until the question is saved. */
export function usePicture(stored: Picture | null) {
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
    /** The share already uploaded, from 0 to 1, or null if nothing is being uploaded. */
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
    reject: (reason: string) => setErrors({ file: reason }),
    /** If the browser can't display the file, the server can't read it either. */
    rejectUnreadable: () => {
      if (!file) return;
      setFile(null);
      setErrors({ file: quizMessages['unreadable-picture'] });
    },
    /** Validates the description before the question is saved. @returns whether it is valid */
    check(): boolean {
      const checked = alternativeTextSchema.safeParse(alt);
      if (!isShown || checked.success) return true;
      setErrors({ alt: checked.error.issues[0]?.message });
      return false;
    },
    /** @throws PictureNotSaved after setting the error of the field */
    async save(questionId: string): Promise<void> {
      try {
        if (!isShown && stored) await deletePicture(questionId);
        if (!isShown || (!file && alt === stored?.alt)) return;
        if (file) setSentShare(0);
        await savePicture(questionId, alt, file, (share) => file && setSentShare(share));
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

/** The question was saved but its picture wasn't. The picture's field shows why. */
export class PictureNotSaved extends Error {}

function errorsOf(error: unknown): PictureErrors {
  const fields: PictureErrors = fieldErrorsOf(error);
  if (fields.file ?? fields.alt) return fields;
  return { file: codeOf(error) === 'body-too-large' ? tooLarge : messageOf(error) };
}

/** Whether the server would reject the same file again. */
function isAboutFile(error: unknown): boolean {
  return ['unreadable-picture', 'picture-too-large', 'body-too-large'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): ApiError['code'] | null {
  return error instanceof ApiError ? error.code : null;
}

export const tooLarge = `This file is larger than ${pictureLimits.bytes / 1e6} MB. Choose a smaller one.`;

/** A URL for previewing a file that hasn't been uploaded yet. */
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
