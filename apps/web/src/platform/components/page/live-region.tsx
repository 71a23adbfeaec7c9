import { VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { announce, useAnnouncement } from '../../lib/announcer.ts';

/** The one place that a screen reader listens to. It is there before there is anything to say: else it would be missed. */
export function LiveRegion() {
  useEffect(() => () => announce(''), []);
  return <VisuallyHidden aria-live="polite">{useAnnouncement()}</VisuallyHidden>;
}
