import { Button, Group, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

interface UndoNoteProps {
  message: string;
  /** Moves the focus here, because the button that had it is gone. Only for keyboard users. */
  takesFocus: boolean;
  onUndo: () => void;
  /** Called when the time to undo is over. */
  onTimeUp: () => void;
}

export const undoMs = 8000;

/** Says what was done, and offers to undo it for a few seconds. The countdown pauses while it has the pointer or focus. */
export function UndoNote({ message, takesFocus, onUndo, onTimeUp }: UndoNoteProps) {
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isPaused = isHovered || isFocused;

  const endTime = useEffectEvent(onTimeUp);
  useEffect(() => {
    if (isPaused) return undefined;
    const timer = setTimeout(() => endTime(), undoMs);
    return () => clearTimeout(timer);
  }, [isPaused]);

  useLayoutEffect(() => {
    const { current } = button;
    if (takesFocus) current?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === current) document.getElementById('main')?.focus({ preventScroll: true });
    };
  }, [takesFocus]);

  return (
    <Group
      justify="space-between"
      wrap="nowrap"
      p={4}
      onMouseEnter={() => setIsHovered(true)}
      onMouseLeave={() => setIsHovered(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
    >
      <Text lineClamp={2}>{message}</Text>
      <Button ref={button} size="xs" variant="default" style={{ flexShrink: 0 }} onClick={onUndo}>
        Undo
      </Button>
    </Group>
  );
}
