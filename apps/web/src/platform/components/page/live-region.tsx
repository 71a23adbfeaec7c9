import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { announce, useAnnouncement } from '../../lib/announcer.ts';

/** Announces messages to screen readers. It must exist before the first message, or that one would be missed. */
export function LiveRegion() {
  useEffect(() => () => announce(''), []);
  return <VisuallyHidden aria-live="polite">{useAnnouncement()}</VisuallyHidden>;
}
