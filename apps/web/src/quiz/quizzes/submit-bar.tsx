import { Button, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { announce } from '../../platform/lib/announcer.ts';
import type { AnswerSheet, AnswerStatus } from './answer-sheet.ts';
import classes from './quiz.module.css';
import { useAnsweredCount, useSheetSummary } from './use-answer-sheet.ts';

interface SubmitBarProps {
  sheet: AnswerSheet;
  questionIds: string[];
  isPending: boolean;
}

const words: Record<AnswerStatus, string> = {
  empty: 'Your answers are saved while you type.',
  typed: 'Saving …',
  saving: 'Saving …',
  saved: 'All answers are saved.',
  refused: 'One answer is not a number yet.',
  unsaved: 'Some answers are not saved yet. We keep trying.',
};

/** How far one has come, whether all is saved, and the button that ends it. */
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
  refused: 'One answer cannot be read as a number.',
  unsaved: 'Your answers cannot be saved at the moment. We keep trying.',
};

/** That an answer is saved goes without saying, with every one of them; that it is not, does not. */
function useSpokenSummary(summary: AnswerStatus): void {
  const wasTrouble = useRef(false);
  useEffect(() => {
    const trouble = spoken[summary];
    if (trouble) announce(trouble);
    else if (summary === 'saved' && wasTrouble.current) announce('Your answers are saved again.');
    if (trouble || summary === 'saved') wasTrouble.current = trouble !== undefined;
  }, [summary]);
}
