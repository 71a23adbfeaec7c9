import { pictureLimits, pictureTypes } from '@math-app/contracts/quiz';
import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconPhotoUp } from '@tabler/icons-react';
import { useRef } from 'react';
import { LabeledProgress } from '../components/progress/labeled-progress.tsx';
import classes from './picture-field.module.css';
import { type PictureEdit, tooLarge } from './use-picture.ts';

/** Lets staff add a picture to a question, describe it, replace it or remove it. */
export function PictureField({ picture }: { picture: PictureEdit }) {
  const { alt, errors, previewUrl, sentShare } = picture;
  const openDialog = useRef<() => void>(null);
  const isUploading = sentShare !== null;
  return (
    <Input.Wrapper label="Picture (optional)" labelElement="div">
      <Stack gap="xs" mt={4}>
        <Dropzone
          className={previewUrl ? classes.hidden : undefined}
          openRef={openDialog}
          accept={[...pictureTypes]}
          maxSize={pictureLimits.bytes}
          multiple={false}
          disabled={isUploading}
          onDrop={([file]) => file && picture.choose(file)}
          onReject={([rejection]) => picture.reject(reasonOf(rejection?.errors[0]?.code))}
          inputProps={{ 'aria-label': 'Picture file' }}
          // The keyboard uses the button inside instead.
          activateOnKeyboard={false}
          enablePointerEvents
          p="md"
        >
          <Group gap="sm" justify="center">
            <IconPhotoUp size={28} stroke={1.5} aria-hidden="true" />
            <Text fz="sm" ta="center">
              Drop a PNG, JPEG or WebP file up to {pictureLimits.bytes / 1e6} MB here, or
            </Text>
            <Button size="xs" variant="default">
              Choose a file
            </Button>
          </Group>
        </Dropzone>
        {errors.file && <Input.Error role="alert">{errors.file}</Input.Error>}
        {previewUrl && (
          <>
            <Group align="flex-end" gap="sm">
              <img
                className={classes.preview}
                src={previewUrl}
                alt={alt || 'The picture you chose'}
                onError={picture.rejectUnreadable}
              />
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  disabled={isUploading}
                  onClick={() => openDialog.current?.()}
                >
                  Replace
                </Button>
                <Button
                  size="xs"
                  variant="outline"
                  color="red"
                  disabled={isUploading}
                  onClick={picture.remove}
                >
                  Remove
                </Button>
              </Group>
            </Group>
            <TextInput
              label="Picture description"
              description="For students who can’t see the picture. Include everything they need to answer, but not the answer itself. Example: “A triangle with sides 3, 4 and 5.”"
              maxLength={300}
              value={alt}
              error={errors.alt}
              onChange={({ currentTarget }) => picture.describe(currentTarget.value)}
            />
          </>
        )}
        <div role="status">
          {sentShare !== null && (
            <LabeledProgress
              label={sentShare < 1 ? 'Uploading picture…' : 'Processing picture…'}
              share={sentShare < 1 ? sentShare : null}
            />
          )}
        </div>
      </Stack>
    </Input.Wrapper>
  );
}

function reasonOf(code: string | undefined): string {
  switch (code) {
    case 'file-too-large':
      return tooLarge;
    case 'too-many-files':
      return 'Choose one picture at a time.';
    default:
      return 'This isn’t a PNG, JPEG or WebP file.';
  }
}
