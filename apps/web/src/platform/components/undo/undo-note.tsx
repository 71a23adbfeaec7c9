import { Button, Group, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

interface UndoNoteProps {
  message: string;
  /** Whoever works with keys goes on here, for the button that was pressed is gone. */
  takesFocus: boolean;
  onUndo: () => void;
  /** Nobody wanted to undo it. */
  onTimeUp: () => void;
}

export const undoMs = 8000;

/** What was done, and for a while the button that takes it back. Time stands still for whoever points or tabs at it. */
export function UndoNote({ message, takesFocus, onUndo, onTimeUp }: UndoNoteProps) {
  const [isHovered, setIsHovered] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isHeld = isHovered || isFocused;

  const endTime = useEffectEvent(onTimeUp);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => endTime(), undoMs);
    return () => clearTimeout(timer);
  }, [isHeld]);

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
