import { Button, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { announce } from '../../platform/lib/announcer.ts';
import type { AnswerSheet, AnswerStatus } from './answer-sheet.ts';
import classes from './submit-bar.module.css';
import { useAnsweredCount, useSheetSummary } from './use-answer-sheet.ts';

interface SubmitBarProps {
  sheet: AnswerSheet;
  questionIds: string[];
  isPending: boolean;
}

const words: Record<AnswerStatus, string> = {
  empty: 'Your answers are saved as you type.',
  typed: 'Saving…',
  saving: 'Saving…',
  saved: 'All answers are saved.',
  rejected: 'At least one answer isn’t a number.',
  unsaved: 'Some answers aren’t saved yet. Retrying…',
};

/** Shows how many questions are answered and whether everything is saved, and submits the quiz. */
export function SubmitBar({ sheet, questionIds, isPending }: SubmitBarProps) {
  const answered = useAnsweredCount(sheet, questionIds);
  const summary = useSheetSummary(sheet);
  useSpokenSummary(summary);
  return (
    <div className={classes.bar}>
      <div>
        <div className={classes.counts}>
          <Text fw={600}>
            {answered} of {questionIds.length} answered
          </Text>
          <Text fz="sm" c="dimmed">
            {words[summary]}
          </Text>
        </div>
        <Progress value={(answered / questionIds.length) * 100} aria-label="Answered questions" mt={6} />
      </div>
      <Button type="submit" size="md" loading={isPending}>
        Submit
      </Button>
    </div>
  );
}

const spoken: Partial<Record<AnswerStatus, string>> = {
  rejected: 'At least one answer isn’t a number.',
  unsaved: 'We can’t save your answers right now. We’ll keep trying.',
};

/** We only announce failures, and the recovery from one: saving is the normal case. */
function useSpokenSummary(summary: AnswerStatus): void {
  const wasTrouble = useRef(false);
  useEffect(() => {
    const trouble = spoken[summary];
    if (trouble) announce(trouble);
    else if (summary === 'saved' && wasTrouble.current) announce('All answers are saved now.');
    if (trouble || summary === 'saved') wasTrouble.current = trouble !== undefined;
  }, [summary]);
}
